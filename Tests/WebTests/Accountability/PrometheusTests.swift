// SPDX-License-Identifier: Apache-2.0
import Metrics
import Testing

@testable import Web

@Suite("Counters for Prometheus")
struct PrometheusTests {
    private func text(_ registry: PrometheusRegistry) -> String {
        var text = PrometheusText()
        registry.write(to: &text)
        return text.text
    }

    @Test func countersAddUpByTheirLabels() {
        let registry = PrometheusRegistry()
        Counter(label: "asked", dimensions: [("route", "/a")], factory: registry).increment(by: 2)
        Counter(label: "asked", dimensions: [("route", "/a")], factory: registry).increment()
        Counter(label: "asked", dimensions: [("route", "/\"b")], factory: registry).increment()
        #expect(
            text(registry) == """
                # TYPE asked counter
                asked{route="/\\"b"} 1
                asked{route="/a"} 3

                """)
    }

    @Test func timersAreHistogramsInSeconds() {
        let registry = PrometheusRegistry()
        let timer = Timer(label: "took", factory: registry)
        timer.recordMilliseconds(3)
        timer.recordSeconds(60)
        let text = text(registry)
        #expect(text.contains("took_bucket{le=\"0.0025\"} 0\n"))
        #expect(text.contains("took_bucket{le=\"0.005\"} 1\n"))
        #expect(text.contains("took_bucket{le=\"+Inf\"} 2\n"))
        #expect(text.contains("took_sum 60.003\n"))
        #expect(text.contains("took_count 2\n"))
    }

    @Test func noCallerFillsTheMemoryWithLabels() {
        let registry = PrometheusRegistry()
        for number in 0..<2_000 {
            Counter(label: "asked", dimensions: [("path", "/\(number)")], factory: registry).increment()
        }
        let lines = text(registry).split(separator: "\n")
        #expect(lines.count <= 503)
        #expect(lines.contains("asked{path=\"other\"} 1500"))
    }
}
