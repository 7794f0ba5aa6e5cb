import Glibc

/// What is done to folders and the names in them.
enum Folder {
    /// Makes a folder, and syncs the one it lies in so that power loss does not take it back.
    static func make(_ path: String, in parent: String) throws(FileFailure) {
        if unsafe mkdir(path, 0o700) == 0 {
            try sync(parent)
        } else if errno != EEXIST {
            throw .last("mkdir", path)
        }
    }

    /// Makes a folder and those it lies in, where they are missing.
    static func makeAll(_ path: String) throws(FileFailure) {
        if path.isEmpty || fileExists(path) { return }
        let cut = path.lastIndex(of: "/")
        let parent = cut.map { String(path[..<$0]) } ?? "."
        try makeAll(parent)
        try make(path, in: parent.isEmpty ? "/" : parent)
    }

    /// The folder that a path lies in.
    static func parent(of path: String) -> String {
        guard let cut = path.lastIndex(of: "/") else { return "." }
        return cut == path.startIndex ? "/" : String(path[..<cut])
    }

    /// How many bytes the disk under a folder still takes from this user.
    static func freeBytes(_ path: String) throws(FileFailure) -> Int64 {
        var status = statvfs()
        guard unsafe statvfs(path, &status) == 0 else { throw .last("statvfs", path) }
        return Int64(clamping: UInt64(status.f_bavail) * UInt64(status.f_frsize))
    }

    /// How many bytes the disk under a folder has, free or not.
    static func diskSize(_ path: String) throws(FileFailure) -> Int64 {
        var status = statvfs()
        guard unsafe statvfs(path, &status) == 0 else { throw .last("statvfs", path) }
        return Int64(clamping: UInt64(status.f_blocks) * UInt64(status.f_frsize))
    }

    /// Whether both lie on the same disk.
    static func areOnOneDisk(_ path: String, _ other: String) throws(FileFailure) -> Bool {
        try status(path).st_dev == status(other).st_dev
    }

    /// Deletes a file or a whole folder; nothing happens where there is none.
    static func removeAll(_ path: String) throws(FileFailure) {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFDIR {
            for name in try entries(path) { try removeAll(path + "/" + name) }
            guard unsafe rmdir(path) == 0 else { throw .last("rmdir", path) }
        } else {
            try removeFile(path)
        }
    }

    static func sync(_ path: String) throws(FileFailure) {
        try OpenFile(reading: path).sync()
    }

    static func move(_ path: String, to target: String) throws(FileFailure) {
        guard unsafe rename(path, target) == 0 else { throw .last("rename", path) }
    }

    static func removeFile(_ path: String) throws(FileFailure) {
        guard unsafe unlink(path) == 0 else { throw .last("unlink", path) }
    }

    static func fileExists(_ path: String) -> Bool {
        unsafe access(path, F_OK) == 0
    }

    static func size(_ path: String) throws(FileFailure) -> Int64 {
        Int64(try status(path).st_size)
    }

    private static func status(_ path: String) throws(FileFailure) -> stat {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { throw .last("stat", path) }
        return status
    }

    static func writtenMilliseconds(_ path: String) throws(FileFailure) -> Int64 {
        let status = try status(path)
        return Int64(status.st_mtim.tv_sec) * 1000 + Int64(status.st_mtim.tv_nsec) / 1_000_000
    }

    /// Sets the time of the last writing to this moment.
    static func touch(_ path: String) throws(FileFailure) {
        guard unsafe utimensat(AT_FDCWD, path, nil, 0) == 0 else { throw .last("utimensat", path) }
    }

    /// The names in a folder but `.` and `..`, in no order.
    static func entries(_ path: String) throws(FileFailure) -> [String] {
        guard let folder = unsafe opendir(path) else { throw .last("opendir", path) }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { start in
                unsafe start.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names
    }
}
