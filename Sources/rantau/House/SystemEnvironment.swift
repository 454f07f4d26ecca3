// SPDX-License-Identifier: Apache-2.0
import Glibc
import Kernel
import Synchronization

/// The machine's clock, key source and randomness: the only place that touches them.
enum SystemEnvironment {
    static let clock = Clock {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000)
    }

    /// What this process has used of all processors so far, in microseconds.
    static var processorMicroseconds: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000
    }

    static let random = RandomSource { count in
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// Keys of this process, ordered by time. Other processes on this machine have another node for certain, those on
    /// other machines very likely; an equal key would be refused by the database, never overwrite anything.
    static let keys = KeySource { ownKeys.next(at: clock.now()) }

    private static let ownKeys = OwnKeys()

    /// This key has been given, by whomever: those made here from now on are greater.
    static func sawKey(_ key: Int64) { ownKeys.see(key) }
}

/// The keys of this process, for all of its threads.
private final class OwnKeys: Sendable {
    private let keys = Mutex(TimeOrderedKeys(node: KeyNode.claim()))

    func next(at now: Instant) -> Int64 { keys.withLock { $0.next(at: now) } }

    func see(_ key: Int64) { keys.withLock { $0.see(key) } }
}

/// The number that tells this process's keys from other processes' keys.
///
/// It is drawn at random and held as an abstract socket name, which the system gives to one process of a machine and
/// takes back when the process ends, however it ends.
private enum KeyNode {
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
