// SPDX-License-Identifier: Apache-2.0
import Kernel
import Synchronization

/// Reads what deciding about payments will ask for while those before them are being written, where many come at once.
final class PaymentScout: Sendable {
    typealias Read = @Sendable ([PaymentNotice]) async -> PaymentsAhead.Piece?

    /// So few are read where they are written.
    private static let fewest = 6
    private static let most = 128
    /// Batches whose touch is remembered: as many as can be written while something is read, and some more.
    private static let remembered = 8

    /// All that is read of a notice hangs on these.
    private struct Key: Hashable {
        let partner: String
        let externalID: String
        let customerNumber: String
        let paymentRequest: String

        init(_ notice: PaymentNotice) {
            partner = notice.partner
            externalID = notice.externalID
            customerNumber = notice.customerNumber
            paymentRequest = notice.paymentRequest
        }
    }

    private struct State {
        var waiting: [PaymentNotice] = []
        /// Those that are being read now.
        var reading: Set<Key> = []
        var isReading = false
        /// The number of the piece that each notice was read in.
        var known: [Key: Int] = [:]
        var pieces: [Int: PaymentsAhead.Piece] = [:]
        var lastPiece = 0
        var before: [PaymentsAhead.Before] = []
    }

    private let state = Mutex(State())

    /// A notice waits to be written.
    func see(_ notice: PaymentNotice, by read: @escaping Read) {
        let starts = state.withLock { state in
            state.waiting.append(notice)
            guard !state.isReading, state.waiting.count >= Self.fewest else { return false }
            state.isReading = true
            return true
        }
        if starts { Task { await work(by: read) } }
    }

    private func work(by read: Read) async {
        while let notices = next() { keep(await read(notices)) }
    }

    private func next() -> [PaymentNotice]? {
        state.withLock { state in
            guard state.waiting.count >= Self.fewest else {
                state.isReading = false
                return nil
            }
            let notices = Array(state.waiting.prefix(Self.most))
            state.waiting.removeFirst(notices.count)
            state.reading = Set(notices.map(Key.init))
            return notices
        }
    }

    private func keep(_ piece: PaymentsAhead.Piece?) {
        state.withLock { state in
            defer { state.reading = [] }
            guard let piece, !state.reading.isEmpty else { return }
            state.lastPiece += 1
            state.pieces[state.lastPiece] = piece
            for key in state.reading { state.known[key] = state.lastPiece }
        }
    }

    /// What is known of notices that are about to be written; they are waited for no longer.
    func take(_ notices: [PaymentNotice]) -> PaymentsAhead {
        state.withLock { state in
            var ahead = PaymentsAhead(before: state.before)
            var used: Set<Int> = []
            let keys = notices.map(Key.init)
            for (notice, key) in zip(notices, keys) {
                state.reading.remove(key)
                guard let number = state.known.removeValue(forKey: key) else {
                    ahead.unread.append(notice)
                    continue
                }
                if used.insert(number).inserted, let piece = state.pieces[number] { ahead.pieces.append(piece) }
            }
            let taken = Set(keys)
            state.waiting.removeAll { taken.contains(Key($0)) }
            let held = Set(state.known.values)
            state.pieces = state.pieces.filter { held.contains($0.key) }
            return ahead
        }
    }

    /// Notices were written.
    func wrote(_ notices: [PaymentNotice], _ taken: TakenPayments) {
        guard let before = PaymentsAhead.Before(Set(notices.map(\.paymentRequest)), taken) else { return }
        state.withLock { state in
            state.before.append(before)
            if state.before.count > Self.remembered { state.before.removeFirst() }
        }
    }
}
