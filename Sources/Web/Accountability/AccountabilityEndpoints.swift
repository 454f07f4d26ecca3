// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Metrics
import Services
import Text
import Wire

extension Site {
    /// The audit, its public root, and how this installation is doing.
    var accountabilityEndpoints: [Endpoint] {
        [
            .page(.viewAudit, "/audit") { call in try await auditPage(call) },
            .form(.viewAudit, "/audit/pembuktian", takes: EmptyForm.self) { call, _ in
                let query = AuditQuery()
                let report = try await door.verifyLog()
                let view = try await audit(query, call, usual: 60)
                return Response(page: AuditPage(view, query, call, report: report).page)
            },
            .get(.viewAudit, "/api/v1/audit", query: AuditQuery.self, gives: AuditRecord.self) { call, query in
                AuditRecord(try await audit(query, call))
            },
            Endpoint(.readPublicKeys, .get, "/.well-known/log-root", face: .document) { _ in
                Response(json: LogRootRecord(try await door.latestLogRoot()).json)
            },
            Endpoint(.readPublicKeys, .get, "/healthz", face: .document) { _ in
                Response(json: HealthRecord(ready: true, failing: []).json)
            },
            Endpoint(.readPublicKeys, .get, "/readyz", face: .document) { _ in
                let health = await door.checkHealth()
                let record = HealthRecord(ready: health.isReady, failing: health.failing.map(\.rawValue).sorted())
                return Response(json: record.json, status: health.isReady ? .ok : .serviceUnavailable)
            },
            Endpoint(.readPublicKeys, .get, "/metrics", face: .document) { _ in
                Response(bytes: Array(metrics.utf8), type: PrometheusText.mediaType)
            },
        ]
    }

    /// Everybody's rows, or those about whom the filter names; a number that nobody has leaves the page as it is.
    private func auditPage(_ call: Call) async throws -> Page {
        let typed = call.query("person") ?? ""
        let before = try auditPlace(call)
        var query = AuditQuery(before: before)
        var failure: Failure?
        if !typed.isEmpty {
            do {
                let person = try await door.findAuditPerson(typed, field: "person", by: call.actor)
                query = AuditQuery(person: person, before: before)
            } catch let refusal as Failure where refusal.showsOnForm {
                failure = refusal
            }
        }
        let view = try await audit(query, call, usual: 60)
        return AuditPage(view, query, call, typed: typed, failure).page
    }

    /// The row before which the page's rows lie; nil for the newest.
    private func auditPlace(_ call: Call) throws -> ID<AuditLineRecord.Row>? {
        guard let text = call.query("sebelum") else { return nil }
        guard let row = ID<AuditLineRecord.Row>(text) else { throw Failure(.absent, "no-such-record") }
        return row
    }

    /// - Parameter usual: rows where the caller names no number; a page has fewer, so that it stays light.
    private func audit(_ query: AuditQuery, _ call: Call, usual: Int = 100) async throws -> AuditView {
        try await door.viewAudit(
            about: query.person, before: query.before.map { ID(number: $0.number) }, limit: query.limit ?? usual,
            by: call.actor)
    }

    /// What was counted, and what stands now.
    private var metrics: String {
        var text = PrometheusText()
        (MetricsSystem.factory as? PrometheusRegistry)?.write(to: &text)
        text.gauge("rantau_gate_kept", Int64(door.gate.count))
        text.gauge("rantau_gate_bytes", Int64(door.gate.bytes))
        text.gauge("rantau_gate_spool_waiting", Int64(door.spool.waiting))
        if let traffic = door.databaseTraffic {
            text.counter("rantau_database_statements_total", Int64(traffic.statements))
            text.counter("rantau_database_round_trips_total", Int64(traffic.roundTrips))
        }
        return text.text
    }
}

extension AuditRecord {
    fileprivate init(_ view: AuditView) {
        self.init(
            lines: view.lines.map { line in
                AuditLineRecord(
                    id: ID(number: line.id.number), recordedAt: line.recordedAt, actor: line.actor, role: line.role,
                    operation: line.operation, person: line.person, detail: line.detail)
            }, root: view.root.map(LogRootRecord.init))
    }
}

extension LogRootRecord {
    fileprivate init(_ view: LogRootView) {
        self.init(
            size: Int(view.size), root: view.root, previous: view.previous, signedAt: view.signedAt,
            signature: view.signature, publicKey: view.publicKey)
    }
}
