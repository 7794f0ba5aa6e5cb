import CArchive

/// Writes plain files into a tar archive (POSIX pax), one after the other, so that any `tar` opens it.
@safe
package final class TarWriter {
    private let archive: OpaquePointer
    private var isOpen = true

    /// - Parameters:
    ///   - descriptor: an open file; it stays open, and syncing it is the caller's.
    ///   - isPacked: compressed with zstd (RFC 8878) at its fastest level.
    /// - Throws: `ArchiveFailure`.
    package init(descriptor: Int32, isPacked: Bool) throws(ArchiveFailure) {
        guard let archive = unsafe archive_write_new() else {
            throw ArchiveFailure(.system, details: "archive_write_new")
        }
        unsafe self.archive = archive
        try expect(unsafe archive_write_set_format_pax_restricted(archive))
        if isPacked {
            try expect(unsafe archive_write_add_filter_zstd(archive))
            try expect(unsafe archive_write_set_filter_option(archive, "zstd", "compression-level", "1"))
        }
        // The last block is not filled up to the size of a tape's.
        try expect(unsafe archive_write_set_bytes_in_last_block(archive, 1))
        try expect(unsafe archive_write_open_fd(archive, descriptor))
    }

    deinit {
        unsafe archive_write_free(archive)
    }

    /// Begins a file; exactly `size` bytes have to follow.
    /// - Parameter modified: seconds since 1970.
    /// - Throws: `ArchiveFailure`.
    package func begin(_ name: String, size: Int64, modified: Int64) throws(ArchiveFailure) {
        let entry = unsafe archive_entry_new()
        defer { unsafe archive_entry_free(entry) }
        unsafe archive_entry_set_pathname(entry, name)
        unsafe archive_entry_set_size(entry, size)
        unsafe archive_entry_set_perm(entry, 0o600)
        unsafe archive_entry_set_mtime(entry, time_t(modified), 0)
        unsafe sigap_is_file(entry)
        try expect(unsafe archive_write_header(archive, entry))
    }

    /// The next bytes of the file begun last.
    /// - Throws: `ArchiveFailure`, also where more bytes come than were announced.
    package func write(_ bytes: [UInt8]) throws(ArchiveFailure) {
        let written = unsafe bytes.withUnsafeBytes {
            unsafe archive_write_data(archive, $0.baseAddress, $0.count)
        }
        guard written == bytes.count else { throw failure() }
    }

    /// A whole small file.
    /// - Throws: `ArchiveFailure`.
    package func add(_ name: String, _ bytes: [UInt8], modified: Int64) throws(ArchiveFailure) {
        try begin(name, size: Int64(bytes.count), modified: modified)
        try write(bytes)
    }

    /// Writes what is still held back and the end of the archive.
    /// - Throws: `ArchiveFailure`.
    package func finish() throws(ArchiveFailure) {
        guard isOpen else { return }
        isOpen = false
        try expect(unsafe archive_write_close(archive))
    }

    private func expect(_ code: Int32) throws(ArchiveFailure) {
        guard code == ARCHIVE_OK else { throw failure() }
    }

    private func failure() -> ArchiveFailure {
        let text = unsafe archive_error_string(archive)
        return ArchiveFailure(
            .system, code: unsafe archive_errno(archive),
            details: unsafe text.map { unsafe String(cString: $0) } ?? "")
    }
}
