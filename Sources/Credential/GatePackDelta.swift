// SPDX-License-Identifier: Apache-2.0
import Crypto
import Kernel

/// What changed between two packs of the same salt. It needs no signature of its own: what it makes of the old pack
/// must have the hash that the new pack's signed line names.
///
/// The file is the new pack's line, a line with the old entries' SHA-256, and entries as in a pack, with 255 as the
/// last byte of those that are gone.
public enum GatePackDelta {
    private static let gone: UInt8 = 255

    /// What turns the file of one pack into that of another.
    ///
    /// - Throws: `invalid` `token-malformed` where either is no pack.
    public static func make(from old: [UInt8], to new: [UInt8]) throws -> [UInt8] {
        let (_, before) = try parts(old)
        let (line, after) = try parts(new)
        let known = entries(before)
        let wanted = entries(after)
        var changed: [UInt8] = []
        for digest in Set(known.keys).union(wanted.keys).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            guard let rest = wanted[digest] else {
                changed += digest + [0, 0, gone]
                continue
            }
            if known[digest] != rest { changed += digest + rest }
        }
        let base = Array(Base64URL.text(SHA256.hash(data: before)).utf8)
        return line + [0x0A] + base + [0x0A] + changed
    }

    /// The file of the new pack; it still has to be opened and checked like any other.
    ///
    /// - Throws: `refused` `gate-delta-other-base` where the delta continues another pack.
    public static func apply(_ delta: [UInt8], to old: [UInt8]) throws -> [UInt8] {
        let (_, before) = try parts(old)
        let (line, rest) = try parts(delta)
        let (base, changed) = try parts(rest)
        guard base.elementsEqual(Base64URL.text(SHA256.hash(data: before)).utf8) else {
            throw Failure(.refused, "gate-delta-other-base")
        }
        var all = entries(before)
        for (digest, rest) in entries(changed) { all[digest] = rest.last == gone ? nil : rest }
        var body: [UInt8] = []
        body.reserveCapacity(all.count * GatePack.entryLength)
        for digest in all.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            body += digest
            body += all[digest] ?? []
        }
        return line + [0x0A] + body
    }

    private static func parts(_ file: [UInt8]) throws(Failure) -> (line: [UInt8], rest: [UInt8]) {
        guard let end = file.prefix(4_096).firstIndex(of: 0x0A) else { throw Failure(.invalid, "token-malformed") }
        return (Array(file[..<end]), Array(file[(end + 1)...]))
    }

    private static func entries(_ body: [UInt8]) -> [[UInt8]: [UInt8]] {
        var found: [[UInt8]: [UInt8]] = [:]
        var place = 0
        while place + GatePack.entryLength <= body.count {
            let middle = place + GatePackKey.digestLength
            found[Array(body[place..<middle])] = Array(body[middle..<(place + GatePack.entryLength)])
            place += GatePack.entryLength
        }
        return found
    }
}
