import Glibc
package import UseCases

/// A file operation that the system refused.
package struct FileFailure: Error, Sendable, Hashable {
    /// The operation, as the system calls it.
    package var operation: String
    /// The system's error number.
    package var code: Int32
    /// The path, only for the log.
    package var path: String

    package init(operation: String, code: Int32, path: String) {
        self.operation = operation
        self.code = code
        self.path = path
    }

    /// The failure of the call just made.
    static func last(_ operation: String, _ path: String) -> FileFailure {
        FileFailure(operation: operation, code: errno, path: path)
    }
}

extension FileFailure: StoreFailing {
    package var trouble: StoreTrouble? {
        switch code {
        case ENOSPC, EDQUOT, EFBIG: .full
        case EROFS, EACCES, EPERM: .readOnly
        case EMFILE, ENFILE: .tooManyFiles
        case EIO: .disk
        default: nil
        }
    }
}

extension FileFailure: CustomStringConvertible, CustomDebugStringConvertible {
    package var description: String {
        code == ENOSPC ? "There is no room for the file." : "The file cannot be kept or read at the moment."
    }

    package var debugDescription: String { "FileFailure(\(operation), error \(code)): \(path)" }
}
