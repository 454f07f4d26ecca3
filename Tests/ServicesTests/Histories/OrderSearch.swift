// SPDX-License-Identifier: Apache-2.0

/// Whether calls that overlapped can have been carried out one after another, each at some moment between its question
/// and its answer, so that every answer is right: linearizability (Herlihy and Wing, 1990).
///
/// The search is that of Wing and Gong, with Lowe's memory: the same calls done and the same state are tried once.
struct OrderSearch<Object: SequentialObject> {
    private struct Place: Hashable {
        var done: [UInt64]
        let object: Object

        func has(_ call: Int) -> Bool { done[call / 64] & (1 << UInt64(call % 64)) != 0 }
    }

    /// Those that were answered first come first: what need not have happened yet is tried late.
    private let calls: [TimedCall<Object>]
    private var tried: Set<Place> = []

    private init(_ calls: [TimedCall<Object>]) {
        self.calls = calls.sorted { ($0.answer?.moment ?? .max, $0.invoked) < ($1.answer?.moment ?? .max, $1.invoked) }
    }

    /// Nil where there is such an order. Otherwise the calls up to the first answer that no order explains.
    ///
    /// - Parameter object: As it was before the first call.
    static func unexplained(_ calls: [TimedCall<Object>], from object: Object) -> [TimedCall<Object>]? {
        guard !hasOrder(calls, from: object) else { return nil }
        for moment in calls.compactMap({ $0.answer?.moment }).sorted() {
            let known = calls.compactMap { $0.known(at: moment) }
            if !hasOrder(known, from: object) { return known.sorted { $0.invoked < $1.invoked } }
        }
        return calls
    }

    private static func hasOrder(_ calls: [TimedCall<Object>], from object: Object) -> Bool {
        var search = OrderSearch(calls)
        let start = Place(done: Array(repeating: 0, count: calls.count / 64 + 1), object: object)
        return search.leadsToTheEnd(start)
    }

    /// Whether the calls that are not done can follow.
    private mutating func leadsToTheEnd(_ place: Place) -> Bool {
        let open = calls.indices.filter { !place.has($0) }
        guard let first = open.first, let firstAnswer = calls[first].answer?.moment else { return true }
        for call in open where calls[call].invoked < firstAnswer {
            guard let next = after(call, place), tried.insert(next).inserted else { continue }
            if leadsToTheEnd(next) { return true }
        }
        return false
    }

    /// The place after a call was carried out here; nil where it was answered otherwise, or nobody would notice.
    private func after(_ call: Int, _ place: Place) -> Place? {
        var object = place.object
        let output = object.take(calls[call].input)
        if let answer = calls[call].answer {
            guard answer.output == output else { return nil }
        } else if object == place.object {
            return nil
        }
        var done = place.done
        done[call / 64] |= 1 << UInt64(call % 64)
        return Place(done: done, object: object)
    }
}
