// SPDX-License-Identifier: Apache-2.0
import Metrics
import Synchronization

/// One counter or gauge.
final class PrometheusNumber: CounterHandler, FloatingPointCounterHandler, MeterHandler, RecorderHandler {
    private let value = Mutex<Double>(0)

    var text: String {
        let now = value.withLock { $0 }
        return now.rounded() == now && abs(now) < 1e15 ? String(Int64(now)) : String(now)
    }

    func increment(by amount: Int64) { value.withLock { $0 += Double(amount) } }
    func increment(by amount: Double) { value.withLock { $0 += amount } }
    func decrement(by amount: Double) { value.withLock { $0 -= amount } }
    func reset() { value.withLock { $0 = 0 } }
    func set(_ value: Int64) { self.value.withLock { $0 = Double(value) } }
    func set(_ value: Double) { self.value.withLock { $0 = value } }
    func record(_ value: Int64) { set(value) }
    func record(_ value: Double) { set(value) }
}

/// How often values fell under each of a few bounds, their sum and their number.
final class PrometheusHistogram: TimerHandler, RecorderHandler {
    /// What the bounds are in.
    enum Unit: Sendable {
        case seconds
        case plain

        var bounds: [Double] {
            switch self {
            case .seconds: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
            case .plain: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 10_000, 100_000, 1_000_000]
            }
        }
    }

    private struct State {
        var counts: [Int64]
        var sum = 0.0
        var count: Int64 = 0
    }

    private let bounds: [Double]
    private let state: Mutex<State>

    init(_ unit: Unit) {
        bounds = unit.bounds
        state = Mutex(State(counts: Array(repeating: 0, count: unit.bounds.count)))
    }

    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1_000_000_000) }
    func record(_ value: Int64) { record(Double(value)) }

    func record(_ value: Double) {
        let place = bounds.firstIndex { value <= $0 }
        state.withLock { state in
            if let place { state.counts[place] += 1 }
            state.sum += value
            state.count += 1
        }
    }

    func write(_ name: String, _ labels: [(String, String)], to text: inout PrometheusText) {
        let state = state.withLock { $0 }
        var below: Int64 = 0
        for (bound, count) in zip(bounds, state.counts) {
            below += count
            text.line("\(name)_bucket", labels + [("le", "\(bound)")], "\(below)")
        }
        text.line("\(name)_bucket", labels + [("le", "+Inf")], "\(state.count)")
        text.line("\(name)_sum", labels, "\(state.sum)")
        text.line("\(name)_count", labels, "\(state.count)")
    }
}
