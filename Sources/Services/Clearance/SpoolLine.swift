// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store

/// A check at the gate as a line of the spool: fields with tabs between, the number of fields' bytes at the end, so
/// that a line cut off by a crash is seen and left out.
enum SpoolLine {
    static func bytes(_ checks: [ClearanceCheckStore.Check]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(checks.count * 128)
        for check in checks { write(check, to: &bytes) }
        return bytes
    }

    private static func write(_ check: ClearanceCheckStore.Check, to bytes: inout [UInt8]) {
        let start = bytes.count
        bytes += String(check.id.number).utf8
        bytes.append(0x09)
        bytes += String(check.person.number).utf8
        bytes.append(0x09)
        bytes += check.actor.utf8
        bytes.append(0x09)
        bytes += check.role.utf8
        bytes += [0x09, check.mayDepart ? 0x31 : 0x30, 0x09]
        bytes += check.reasons.utf8
        bytes.append(0x09)
        bytes += String(check.checkedAt.microseconds).utf8
        let length = bytes.count - start
        bytes.append(0x09)
        bytes += String(length).utf8
        bytes.append(0x0A)
    }

    static func checks(_ bytes: [UInt8]) -> [ClearanceCheckStore.Check] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap(check)
    }

    private static func check(_ line: Substring) -> ClearanceCheckStore.Check? {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 8, let length = Int(fields[7]),
            fields[0..<7].joined(separator: "\t").utf8.count == length,
            let id = Int64(fields[0]), let person = Int64(fields[1]), let at = Int64(fields[6])
        else { return nil }
        return ClearanceCheckStore.Check(
            id: ID(number: id), person: ID(number: person), actor: String(fields[2]), role: String(fields[3]),
            mayDepart: fields[4] == "1", reasons: String(fields[5]), checkedAt: Instant(microseconds: at))
    }
}
