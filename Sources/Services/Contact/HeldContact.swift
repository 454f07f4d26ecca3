// SPDX-License-Identifier: Apache-2.0
import Contact
import Kernel
import Store

/// What the contact centre holds about a person, in the person's own cases.
extension HeldDataReader {
    /// A line or voice note a record; a case in which nothing was said is one too.
    func contactCases() throws -> [HeldData.Record] {
        let reader = ContactReader(context.transaction, door: context.door)
        return try ContactCaseStore(context.transaction).all(of: set).flatMap { one -> [HeldData.Record] in
            let head: HeldData.Record = [("kind", one.kind.rawValue), ("category", one.category.rawValue)]
            let lines = try reader.lines(of: one.id, person: one.person).map { line -> HeldData.Record in
                head + [("author", line.author.rawValue), ("text", line.text), ("recordedAt", text(line.at))]
            }
            let sounds = try ContactTrailStore(context.transaction).sounds(of: one.id).map { sound -> HeldData.Record in
                head + [
                    ("author", sound.author.rawValue), ("address", "/bantuan/suara/\(sound.id)"),
                    ("size", String(sound.size)), ("recordedAt", text(sound.at)),
                ]
            }
            let all: [HeldData.Record] = lines + sounds
            return all.isEmpty ? [head + [("recordedAt", text(one.recordedAt))]] : all
        }
    }

    func calls() throws -> [HeldData.Record] {
        let calls = CallStore(context.transaction)
        let recordings = CallRecordingStore(context.transaction)
        return try ContactCaseStore(context.transaction).all(of: set).flatMap { try calls.all(of: $0.id) }.map { call in
            let kept = try recordings.all(of: call.id).map { "/bantuan/rekaman/\(call.id)/\($0.leg)" }
            return [
                ("state", call.line.stateWord), ("recordedAt", text(call.recordedAt)),
                ("recordings", kept.joined(separator: " ")),
            ]
        }
    }

    func callBacks() throws -> [HeldData.Record] {
        let reader = CallBackReader(context.transaction, door: context.door)
        return try CallBackStore(context.transaction).all(of: set).map { one in
            let view = try reader.view(one, phoneShown: true)
            return [
                ("phone", view.phone ?? ""), ("country", one.country.code), ("dueAt", text(one.dueAt)),
                ("state", one.state.rawValue),
            ]
        }
    }
}
