// SPDX-License-Identifier: Apache-2.0
import Glibc
import Kernel

/// The number that tells this process's keys from other processes' keys.
///
/// It is drawn at random and held as an abstract socket name, which the system gives to one process of a machine and
/// takes back when the process ends, however it ends.
enum KeyNode {
    /// So many numbers are tried; beyond that, or where there are no sockets, the last drawn one is used.
    private static let tries = 64

    static func claim() -> Int64 {
        var generator = SystemRandomNumberGenerator()
        var node: Int64 = 0
        for _ in 0..<tries {
            node = Int64.random(in: 0..<TimeOrderedKeys.nodes, using: &generator)
            if hold(node) { break }
        }
        return node
    }

    /// Whether nobody else on this machine held it. The socket stays open as long as the process.
    private static func hold(_ node: Int64) -> Bool {
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return false }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let name = Array("\0rantau-key-node-\(node)".utf8)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + name.count)
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) }
        }
        if bound != 0 { close(descriptor) }
        return bound == 0
    }
}
