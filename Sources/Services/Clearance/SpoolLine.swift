// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store

/// A check at the gate as a line of the spool: fields with tabs between, the number of fields' bytes at the end, so
/// that a line cut off by a crash is seen and left out.
enum SpoolLine {
    static func bytes(_ checks: [ClearanceCheckStore.Check]) -> [UInt8] {
        var bytes: [UInt8] = []
        for check in checks {
            let text = [
                String(check.id.number), String(check.person.number), check.actor, check.role,
                check.mayDepart ? "1" : "0", check.reasons, String(check.checkedAt.microseconds),
            ].joined(separator: "\t")
            bytes += Array("\(text)\t\(text.utf8.count)\n".utf8)
        }
        return bytes
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
