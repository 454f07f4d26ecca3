// SPDX-License-Identifier: Apache-2.0
import Kernel
import Synchronization

/// Answers of the departure gate, kept until a fact about the worker or the day changes. A commit forgets the workers
/// it touched before its writer is answered, so that what is kept is never older than the last commit.
///
/// Compact: some 130 bytes hold a worker's whole answer with its numbers; what answers have in common is kept once.
public final class GateMemory: Sendable {
    /// Memory for about 15 million workers; those beyond are read from the database.
    public static let usualBytes = 2 << 30
    /// So many changes are remembered one by one.
    private static let longestChangeList = 65_536

    /// By what a worker may be asked for.
    public enum Handle: Sendable, Hashable {
        /// NIK or passport: the blind index.
        case blind([UInt8])
        case kpj(String)
    }

    /// An answer found, with what the log of checks needs.
    public struct Kept: Sendable {
        public let person: ID<PersonRecord>
        fileprivate let shape: GateShape
        fileprivate let kpj: UInt64?
        fileprivate let validUntil: UInt32
        fileprivate let packed: [UInt8]

        public var mayDepart: Bool { shape.mayDepart }
        /// The codes of the checks that failed, with blanks between.
        public var reasons: String { shape.reasons }
        /// The answer's document.
        public var document: [UInt8] {
            shape.document(GateValues(person: person.number, kpj: kpj, validUntil: validUntil), packed: packed)
        }
    }

    /// What the memory needs to know of an answer beside its document.
    package struct Entry: Sendable {
        let person: ID<PersonRecord>
        let handles: [Handle]
        let mayDepart: Bool
        let reasons: String
        let validUntil: Instant
        let generation: UInt64

        package init(
            person: ID<PersonRecord>, handles: [Handle], mayDepart: Bool, reasons: String, validUntil: Instant,
            generation: UInt64
        ) {
            self.person = person
            self.handles = handles
            self.mayDepart = mayDepart
            self.reasons = reasons
            self.validUntil = validUntil
            self.generation = generation
        }
    }

    private struct State {
        var index: GateIndex
        var shapes: [GateShape] = []
        var shapeNumbers: [GateShape: Int] = [:]
        var changed: [ID<PersonRecord>: UInt64] = [:]
        /// Nothing read before this generation is kept.
        var floor: UInt64 = 0
        var generation: UInt64 = 0

        mutating func number(of shape: GateShape) -> Int {
            if let number = shapeNumbers[shape] { return number }
            let number = shapes.count
            shapes.append(shape)
            shapeNumbers[shape] = number
            return number
        }
    }

    private let mostBytes: Int
    private let state: Mutex<State>

    /// - Parameter mostBytes: No worker is taken in beyond it.
    public init(mostBytes: Int = GateMemory.usualBytes) {
        self.mostBytes = mostBytes
        state = Mutex(State(index: GateIndex(mostBytes: mostBytes)))
    }

    /// The document of an answer that was cut for `keep`.
    static func document(pieces: [[UInt8]], values: [[UInt8]]) -> [UInt8] {
        var bytes = pieces.first ?? []
        for (value, piece) in zip(values, pieces.dropFirst()) { bytes += value + piece }
        return bytes
    }

    /// The present generation: taken before reading, given back with `keep`.
    package func generation() -> UInt64 { state.withLock { $0.generation } }

    /// A kept answer that still counts.
    package func find(_ handle: Handle, at now: Instant) -> Kept? {
        let key = GateKey(handle)
        return state.withLock { state in
            guard let record = state.index.find(key), now < Instant(seconds: Int64(record.validUntil)) else {
                return nil
            }
            return Kept(
                person: ID(number: record.person), shape: state.shapes[record.shape], kpj: record.kpj,
                validUntil: record.validUntil, packed: record.values)
        }
    }

    /// Keeps an answer with its document, unless the worker changed after it was read.
    ///
    /// - Parameters:
    ///   - pieces: What many documents share; between two pieces stands one of `values`.
    ///   - values: Texts of JSON values.
    public func keep(_ answer: GateAnswer, pieces: [[UInt8]], values: [[UInt8]]) {
        keep(
            Entry(
                person: answer.person, handles: answer.handles, mayDepart: answer.clearance.mayDepart,
                reasons: answer.failed, validUntil: answer.validUntil, generation: answer.generation),
            pieces: pieces, values: values)
    }

    package func keep(_ entry: Entry, pieces: [[UInt8]], values: [[UInt8]]) {
        let shape = GateShape(mayDepart: entry.mayDepart, reasons: entry.reasons, pieces: pieces)
        let keys = entry.handles.map(GateKey.init)
        let kpj = keys.last { $0.kind == .kpj }?.high
        // Up to a second less than the answer counts.
        guard let validUntil = UInt32(exactly: entry.validUntil.seconds), validUntil > 0 else { return }
        let packed = GateValues(person: entry.person.number, kpj: kpj, validUntil: validUntil).pack(values)
        state.withLock { state in
            if entry.generation < state.floor { return }
            if let changed = state.changed[entry.person], changed > entry.generation { return }
            state.index.keep(
                GateRecord(
                    person: entry.person.number, validUntil: validUntil, shape: state.number(of: shape), keys: keys,
                    values: packed))
        }
    }

    /// Forgets workers whose facts changed.
    package func forget(_ persons: [ID<PersonRecord>]) {
        state.withLock { state in
            state.generation += 1
            if state.changed.count > Self.longestChangeList {
                state.changed = [:]
                state.floor = state.generation
            }
            for person in persons {
                state.index.forget(person.number)
                state.changed[person] = state.generation
            }
        }
    }

    /// Forgets every answer, and keeps none that was read before.
    func forgetAll() {
        state.withLock { state in
            state.generation += 1
            state.index = GateIndex(mostBytes: mostBytes)
            state.changed = [:]
            state.floor = state.generation
        }
    }

    /// How many answers are kept.
    public var count: Int { state.withLock { $0.index.live } }
    /// What they take in memory.
    public var bytes: Int { state.withLock { $0.index.bytes } }
}
