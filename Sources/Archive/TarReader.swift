import CArchive
import Glibc

/// Reads the plain files of a tar archive, packed with zstd or not, in their order and without trusting it.
@safe
package final class TarReader {
    /// A file of the archive.
    package struct Entry: Sendable, Hashable {
        package var name: String
        /// Bytes.
        package var size: Int64
    }

    private static let blockSize = 64 * 1024

    private let archive: OpaquePointer

    /// - Throws: `ArchiveFailure` where the file cannot be opened or is no tar archive.
    package init(path: String) throws(ArchiveFailure) {
        guard let archive = unsafe archive_read_new() else {
            throw ArchiveFailure(.system, details: "archive_read_new")
        }
        unsafe self.archive = archive
        try expect(unsafe archive_read_support_format_tar(archive))
        try expect(unsafe archive_read_support_filter_zstd(archive))
        try expect(unsafe archive_read_open_filename(archive, path, TarReader.blockSize))
    }

    deinit {
        unsafe archive_read_free(archive)
    }

    /// The next file; nil at the end.
    /// - Throws: `ArchiveFailure` where it is damaged or the next entry is a folder, link or device.
    package func next() throws(ArchiveFailure) -> Entry? {
        var entry: OpaquePointer?
        let code = unsafe archive_read_next_header(archive, &entry)
        if code == ARCHIVE_EOF { return nil }
        try expect(code)
        guard unsafe sigap_tells_file(entry) == 1, let name = unsafe archive_entry_pathname(entry) else {
            throw ArchiveFailure(.notAFile, details: "an entry is no plain file")
        }
        return unsafe Entry(name: String(cString: name), size: archive_entry_size(entry))
    }

    /// The next bytes of the file that `next` gave last, at most `limit`; none at its end.
    /// - Throws: `ArchiveFailure` where the archive ends too early or cannot be read.
    package func read(_ limit: Int) throws(ArchiveFailure) -> [UInt8] {
        var count = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { room, filled in
            unsafe count = archive_read_data(archive, room.baseAddress, limit)
            filled = max(0, count)
        }
        guard count >= 0 else { throw failure() }
        return bytes
    }

    private func expect(_ code: Int32) throws(ArchiveFailure) {
        guard code == ARCHIVE_OK else { throw failure() }
    }

    private func failure() -> ArchiveFailure {
        let code = unsafe archive_errno(archive)
        let text = unsafe archive_error_string(archive)
        // The library tells what is wrong in the file by EILSEQ and by codes below 0.
        let isDamaged = code <= 0 || code == EILSEQ
        return ArchiveFailure(
            isDamaged ? .damaged : .system, code: isDamaged ? 0 : code,
            details: unsafe text.map { unsafe String(cString: $0) } ?? "")
    }
}
