// SPDX-License-Identifier: Apache-2.0
import Metrics
import Synchronization

/// Keeps what the house counts until Prometheus asks. To be given to `MetricsSystem.bootstrap` at start.
///
/// A name has at most `largestFamily` sets of labels; further ones are counted together under `other`, so that no
/// caller can fill the memory.
public final class PrometheusRegistry: MetricsFactory {
    private static let largestFamily = 500

    private struct Family {
        var kind: String
        var series: [[String]: Series] = [:]
    }

    private enum Series {
        case number(PrometheusNumber)
        case histogram(PrometheusHistogram)
    }

    private let families = Mutex<[String: (labels: [String], family: Family)]>([:])

    public init() {}

    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        number(label, "counter", dimensions)
    }

    public func makeFloatingPointCounter(
        label: String, dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler {
        number(label, "counter", dimensions)
    }

    public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        number(label, "gauge", dimensions)
    }

    public func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        aggregate ? histogram(label, dimensions, .plain) : number(label, "gauge", dimensions)
    }

    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        histogram(label, dimensions, .seconds)
    }

    public func destroyCounter(_ handler: any CounterHandler) {}
    public func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
    public func destroyMeter(_ handler: any MeterHandler) {}
    public func destroyRecorder(_ handler: any RecorderHandler) {}
    public func destroyTimer(_ handler: any TimerHandler) {}

    /// Writes every family by name, every series by its labels.
    public func write(to text: inout PrometheusText) {
        for (name, entry) in families.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
            text.declare(name, entry.family.kind)
            let series = entry.family.series.sorted { $0.key.lexicographicallyPrecedes($1.key) }
            for (values, series) in series {
                let labels = Array(zip(entry.labels, values))
                switch series {
                case .number(let number): text.line(name, labels, number.text)
                case .histogram(let histogram): histogram.write(name, labels, to: &text)
                }
            }
        }
    }

    private func number(_ label: String, _ kind: String, _ dimensions: [(String, String)]) -> PrometheusNumber {
        let made = PrometheusNumber()
        guard case .number(let number) = series(label, kind, dimensions, .number(made)) else { return made }
        return number
    }

    private func histogram(
        _ label: String, _ dimensions: [(String, String)], _ unit: PrometheusHistogram.Unit
    ) -> PrometheusHistogram {
        let made = PrometheusHistogram(unit)
        guard case .histogram(let histogram) = series(label, "histogram", dimensions, .histogram(made)) else {
            return made
        }
        return histogram
    }

    /// The series that stands for a name and labels; `fresh` becomes it where there is none.
    private func series(
        _ label: String, _ kind: String, _ dimensions: [(String, String)], _ fresh: Series
    ) -> Series {
        let name = PrometheusText.name(label)
        return families.withLock { families in
            var entry = families[name] ?? (dimensions.map(\.0), Family(kind: kind))
            var values = entry.labels.map { label in dimensions.first { $0.0 == label }?.1 ?? "" }
            if entry.family.series[values] == nil, entry.family.series.count >= Self.largestFamily {
                values = entry.labels.map { _ in "other" }
            }
            if let known = entry.family.series[values] { return known }
            entry.family.series[values] = fresh
            families[name] = entry
            return fresh
        }
    }
}
