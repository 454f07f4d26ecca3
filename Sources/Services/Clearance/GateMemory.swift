// SPDX-License-Identifier: Apache-2.0
import Kernel
import Synchronization

/// Answers of the departure gate, kept until a fact about the worker or the day changes. A commit forgets the workers
/// it touched before its writer is answered, so that what is kept is never older than the last commit.
///
/// Compact: a number of a worker takes 16 bytes, and answers that differ in names and days only share their text.
public final class GateMemory: Sendable {
    /// More workers are not kept; their answers are read.
    private static let capacity = 4_000_000
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
        fileprivate let values: [UInt8]

        public var mayDepart: Bool { shape.mayDepart }
        /// The codes of the checks that failed, with blanks between.
        public var reasons: String { shape.reasons }
        /// The answer's document.
        public var document: [UInt8] { shape.document(values) }
    }

    private struct Entry {
        let validUntil: Instant
        let shape: Int32
        let values: [UInt8]
    }

    private struct State {
        var persons: [GateKey: ID<PersonRecord>] = [:]
        var entries: [ID<PersonRecord>: Entry] = [:]
        var shapes: [GateShape] = []
        var shapeNumbers: [GateShape: Int32] = [:]
        var changed: [ID<PersonRecord>: UInt64] = [:]
        /// Nothing read before this generation is kept.
        var floor: UInt64 = 0
        var generation: UInt64 = 0

        mutating func number(of shape: GateShape) -> Int32 {
            if let number = shapeNumbers[shape] { return number }
            let number = Int32(shapes.count)
            shapes.append(shape)
            shapeNumbers[shape] = number
            return number
        }
    }

    private let state = Mutex(State())

    public init() {}

    /// The document of an answer that was cut for `keep`.
    static func document(pieces: [[UInt8]], values: [[UInt8]]) -> [UInt8] {
        var bytes = pieces.first ?? []
        for (value, piece) in zip(values, pieces.dropFirst()) { bytes += value + piece }
        return bytes
    }

    /// The present generation: taken before reading, given back with `keep`.
    func generation() -> UInt64 { state.withLock { $0.generation } }

    /// A kept answer that still counts.
    func find(_ handle: Handle, at now: Instant) -> Kept? {
        let key = GateKey(handle)
        return state.withLock { state in
            guard let person = state.persons[key], let entry = state.entries[person], now < entry.validUntil else {
                return nil
            }
            return Kept(person: person, shape: state.shapes[Int(entry.shape)], values: entry.values)
        }
    }

    /// Keeps an answer with its document, unless the worker changed after it was read.
    ///
    /// - Parameters:
    ///   - pieces: What many documents share; between two pieces stands one of `values`.
    ///   - values: Bytes without zeros.
    public func keep(_ answer: GateAnswer, pieces: [[UInt8]], values: [[UInt8]]) {
        let shape = GateShape(mayDepart: answer.clearance.mayDepart, reasons: answer.failed, pieces: pieces)
        let packed = Array(values.joined(separator: [0]))
        state.withLock { state in
            if answer.generation < state.floor { return }
            if let changed = state.changed[answer.person], changed > answer.generation { return }
            guard state.entries.count < Self.capacity || state.entries[answer.person] != nil else { return }
            for handle in answer.handles { state.persons[GateKey(handle)] = answer.person }
            state.entries[answer.person] = Entry(
                validUntil: answer.validUntil, shape: state.number(of: shape), values: packed)
        }
    }

    /// Forgets workers whose facts changed.
    func forget(_ persons: [ID<PersonRecord>]) {
        state.withLock { state in
            state.generation += 1
            if state.changed.count > Self.longestChangeList {
                state.changed = [:]
                state.floor = state.generation
            }
            for person in persons {
                state.entries[person] = nil
                state.changed[person] = state.generation
            }
        }
    }

    /// Forgets every answer, and keeps none that was read before.
    func forgetAll() {
        state.withLock { state in
            state.generation += 1
            state.entries = [:]
            state.changed = [:]
            state.floor = state.generation
        }
    }

    /// How many answers are kept.
    public var count: Int { state.withLock { $0.entries.count } }
}

/// 16 bytes that stand for a worker's number.
private struct GateKey: Hashable {
    private let high: UInt64
    private let low: UInt64

    init(_ handle: GateMemory.Handle) {
        switch handle {
        case .blind(let bytes):
            high = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
            low = bytes.dropFirst(8).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        case .kpj(let digits):
            high = 0
            low = digits.utf8.reduce(0) { $0 &* 10 &+ UInt64($1 & 15) }
        }
    }

    /// The bytes of a blind index are spread evenly; half of them tell enough.
    func hash(into hasher: inout Hasher) { hasher.combine(low) }
}

/// What answers with the same verdict and the same checks share.
private struct GateShape: Hashable {
    let mayDepart: Bool
    let reasons: String
    let pieces: [[UInt8]]

    /// The pieces with values between them, which come with zeros between.
    func document(_ values: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(pieces.reduce(values.count) { $0 + $1.count })
        var rest = values[...]
        for (index, piece) in pieces.enumerated() {
            if index > 0 {
                let end = rest.firstIndex(of: 0) ?? rest.endIndex
                bytes += rest[..<end]
                rest = rest[min(end + 1, rest.endIndex)...]
            }
            bytes += piece
        }
        return bytes
    }
}
