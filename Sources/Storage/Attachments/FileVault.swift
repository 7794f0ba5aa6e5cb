import Crypto
package import UseCases

/// The vault over files named by their content.
package struct FileVault: AttachmentVault {
    private let files: AttachmentFiles

    init(files: AttachmentFiles) {
        self.files = files
    }

    /// Where uploads may be spooled: on the same disk, so that keeping one only moves it.
    package var incomingFolder: String { files.incomingFolder }

    package func keep(
        spooled path: String, name: String, mediaType: String
    ) async throws -> AttachmentPlace {
        place(try await files.adopt(path))
    }

    package func keep(bytes: [UInt8], name: String, mediaType: String) async throws -> AttachmentPlace {
        place(try await files.store(bytes))
    }

    package func path(digest: String) async throws -> String? {
        guard let digest = Digest(hex: digest) else { return nil }
        return files.pathIfPresent(of: digest)
    }

    package func place(digest: String) async throws -> AttachmentPlace? {
        // Who asks is about to name it, and it must not be taken for an orphan meanwhile.
        guard let digest = Digest(hex: digest), try await files.touch(digest) else { return nil }
        return AttachmentPlace(digest: digest.hex, size: Int(try Folder.size(files.path(of: digest))))
    }

    private func place(_ content: StoredContent) -> AttachmentPlace {
        AttachmentPlace(digest: content.digest.hex, size: Int(content.size))
    }
}
