import Glibc

/// Tells systemd how far the service is (sd_notify(3)); started by anybody else it does nothing.
enum ServiceNotice: String {
    case ready = "READY=1"
    case reloading = "RELOADING=1"
    case stopping = "STOPPING=1"

    func send() {
        guard let path = unsafe getenv("NOTIFY_SOCKET").map({ unsafe String(cString: $0) }) else { return }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        // A name that begins with @ stands for one that begins with NUL, in no folder.
        let name = path.hasPrefix("@") ? [0] + path.utf8.dropFirst() : Array(path.utf8)
        guard !name.isEmpty, name.count < MemoryLayout.size(ofValue: address.sun_path) else { return }
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: name) }
        let length = MemoryLayout<sa_family_t>.size + name.count
        let kind = Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue)
        let door = socket(AF_UNIX, kind, 0)
        guard door >= 0 else { return }
        defer { close(door) }
        let text = Array(rawValue.utf8)
        _ = unsafe withUnsafeBytes(of: &address) { bytes in
            unsafe sendto(
                door, text, text.count, Int32(MSG_NOSIGNAL),
                bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), socklen_t(length))
        }
    }
}
