// SPDX-License-Identifier: Apache-2.0
import Kernel
import TestKit
import Testing

@testable import Services

@Suite("What the gate remembers")
struct GateMemoryTests {
    private typealias Handle = GateMemory.Handle

    private struct Answer {
        let validUntil: Instant
        let mayDepart: Bool
        let document: [UInt8]
    }

    /// The memory as plain dictionaries.
    private struct Model {
        var owners: [Handle: Int64] = [:]
        var handles: [Int64: Set<Handle>] = [:]
        var answers: [Int64: Answer] = [:]

        mutating func keep(_ person: Int64, _ numbers: [Handle], _ answer: Answer) {
            for handle in handles[person] ?? [] { owners[handle] = nil }
            for handle in numbers {
                if let earlier = owners[handle] {
                    handles[earlier]?.remove(handle)
                    answers[earlier] = nil
                }
                owners[handle] = person
            }
            handles[person] = Set(numbers)
            answers[person] = answer
        }

        func find(_ handle: Handle, at now: Instant) -> Answer? {
            owners[handle].flatMap { answers[$0] }.flatMap { now < $0.validUntil ? $0 : nil }
        }
    }

    private func blind(_ number: Int) -> Handle {
        var draws = ModelDraws(seed: UInt64(number))
        return .blind((0..<16).map { _ in UInt8(draws.below(256)) })
    }

    private func kpj(_ number: Int) -> Handle { .kpj(Self.digits(number)) }

    private static func digits(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: 11 - digits.count) + digits
    }

    private func values(_ person: Int64, _ handles: [Handle], _ draws: inout ModelDraws) -> [[UInt8]] {
        let day = CalendarDay(number: Int32(draws.below(40_000)))
        let moment = Instant(microseconds: Int64(draws.below(2_000_000_000)) * 1_000_003)
        var texts = [
            "\"\(ID<PersonRecord>(number: person))\"", "\"\(day)\"", "\"\(moment)\"",
            "\(draws.below(1_000_000))", "\"Siti \(String(repeating: "x", count: draws.below(300)))\"",
        ]
        for case .kpj(let digits) in handles { texts.append("\"\(digits)\"") }
        texts += ["-7", "0", "007", "null", "", "\"\"", "\"2026-13-45\"", "\"008123\""]
        texts.append("\"\(ID<PersonRecord>(number: 9))\"")
        texts += Array(texts.prefix(4))
        texts.shuffle(using: &draws)
        return texts.prefix(draws.below(texts.count + 1)).map { Array($0.utf8) }
    }

    @Test("A long life beside plain dictionaries: kept, renewed, handed over, forgotten", arguments: 1...3)
    func model(seed: Int) {
        var draws = ModelDraws(seed: UInt64(seed))
        let memory = GateMemory()
        var model = Model()
        let now = Instant(seconds: 1_000_000)
        for step in 0..<5_000 {
            let person = Int64(draws.below(800)) << 20
            if draws.isWithin(percent: 12) {
                memory.forget([ID(number: person)])
                model.answers[person] = nil
                continue
            }
            var handles = Set((0..<draws.below(4)).map { _ in blind(draws.below(1_300)) })
            if draws.isWithin(percent: 80) { handles.insert(kpj(draws.below(1_000))) }
            let values = values(person, Array(handles), &draws)
            let pieces = (0...values.count).map { Array("{\($0),\(draws.below(3))}".utf8) }
            let answer = Answer(
                validUntil: Instant(seconds: 999_990 + Int64(draws.below(60))), mayDepart: draws.isWithin(percent: 50),
                document: GateMemory.document(pieces: pieces, values: values))
            memory.keep(
                GateMemory.Entry(
                    person: ID(number: person), handles: Array(handles), mayDepart: answer.mayDepart, reasons: "",
                    validUntil: answer.validUntil, generation: memory.generation()),
                pieces: pieces, values: values)
            model.keep(person, Array(handles), answer)
            if step % 1_000 == 0 { compare(memory, model, at: now) }
        }
        compare(memory, model, at: now)
        memory.forgetAll()
        #expect(memory.count == 0 && memory.find(kpj(1), at: now) == nil)
    }

    private func compare(_ memory: GateMemory, _ model: Model, at now: Instant) {
        let numbers = (0..<1_300).map(blind) + (0..<1_000).map(kpj)
        let wrong = numbers.filter { handle in
            let found = memory.find(handle, at: now)
            let wanted = model.find(handle, at: now)
            return found?.document != wanted?.document || found?.mayDepart != wanted?.mayDepart
        }
        #expect(wrong.isEmpty, "\(wrong.count) numbers are answered otherwise: \(wrong.prefix(3))")
        #expect(memory.count == model.answers.count)
    }

    @Test func whatWasReadBeforeAChangeIsNotKept() {
        let memory = GateMemory()
        let before = memory.generation()
        memory.forget([ID(number: 1)])
        keep(1, in: memory, generation: before)
        #expect(memory.count == 0)
        keep(1, in: memory, generation: memory.generation())
        #expect(memory.count == 1)
    }

    @Test func aFullMemoryTakesNobodyMoreAndRenewsThoseWhoAreInIt() {
        let memory = GateMemory(mostBytes: 1_500_000)
        for person in 0..<15_000 { keep(person, in: memory, generation: 0) }
        let full = memory.count
        #expect(full > 3_000 && full < 15_000 && memory.bytes < 1_600_000)
        memory.forget([ID(number: 0)])
        keep(0, in: memory, generation: memory.generation())
        #expect(memory.count == full)
    }

    @Test func aWorkerTakesLittleMoreThanAHundredBytes() {
        let memory = GateMemory()
        for person in 0..<40_000 { keep(person, in: memory, generation: 0) }
        let each = Double(memory.bytes) / 40_000
        #expect(each < 150, "\(each) bytes a worker; parts with so few each have room to spare")
    }

    /// Keeps an answer such as a paid worker has.
    private func keep(_ person: Int, in memory: GateMemory, generation: UInt64) {
        let id = ID<PersonRecord>(number: Int64(person))
        let values = [
            "\"\(Instant(seconds: 1_999_990_000))\"", "\"2028-11-30\"", "\"2026-11-01\"", "\"2026-10-01\"",
            "\"2026-11-20\"", "\"\(Self.digits(person))\"", "\"Wahyu Sentosa \(person)\"", "\"\(id)\"",
        ]
        memory.keep(
            GateMemory.Entry(
                person: id, handles: [blind(2 * person), blind(2 * person + 1), kpj(person)], mayDepart: true,
                reasons: "",
                validUntil: Instant(seconds: 2_000_000_000), generation: generation),
            pieces: Array(repeating: Array("{}".utf8), count: values.count + 1), values: values.map { Array($0.utf8) })
    }
}
