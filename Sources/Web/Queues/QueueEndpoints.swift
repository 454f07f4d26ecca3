// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import Services
import Store
import Text
import Wire

extension Site {
    /// The queues of work, and who works on what.
    var queueEndpoints: [Endpoint] {
        [
            .page(.viewWork, "/antrean") { call in
                WorkQueuePage(call, try await door.workQueue(try call.workFilter(), by: call.actor)).page
            },
            .form(.assignWork, "/antrean", takes: WorkOrder.self) { call, failure, _ in
                let view = try await door.workQueue(try call.workFilter(), by: call.actor)
                return WorkQueuePage(call, view, failure: failure).page
            } _: { call, order in
                let results = try await carryOut(order, call)
                if order.back == true, let item = order.items.first, results.allSatisfy({ $0.failure == nil }) {
                    return Call.redirect(order.kind == "claim" ? "/klaim/\(item)" : "/kasus/\(item)")
                }
                let view = try await door.workQueue(try call.workFilter() ?? order.filter(), by: call.actor)
                return Response(page: WorkQueuePage(call, view, results: results).page)
            },
            .get(.viewWork, "/api/v1/queue", query: WorkQuery.self, gives: WorkList.self) { call, query in
                WorkList(try await door.workQueue(try query.filter(), by: call.actor), call.language)
            },
            .post(
                .assignWork, "/api/v1/queue/assignments", takes: WorkOrder.self, gives: WorkOutcomes.self, status: .ok
            ) { call, order, _ in
                WorkOutcomes(items: try await carryOut(order, call).map { WorkOutcome($0, call.language) })
            },
        ]
    }

    private func carryOut(_ order: WorkOrder, _ call: Call) async throws -> [WorkResult] {
        try await door.assignWork(try order.workKind(), try order.works(), try order.workAction(), by: call.actor)
    }
}

extension Call {
    /// The filter that the page's address says; nil for the desk's own queue.
    fileprivate func workFilter() throws(Failure) -> WorkFilter? {
        guard let text = query("jenis") else { return nil }
        guard let kind = AssignmentStore.Kind(rawValue: text) else {
            throw Failure(.absent, "no-such-record")
        }
        return WorkFilter(
            kind, state: query("keadaan"), flag: query("tanda").flatMap(WorkFilter.Flag.init(rawValue:)),
            place: query("tempat"), age: query("umur").flatMap { Int($0) }.map { min(3_650, max(0, $0)) },
            holder: query("pemegang").flatMap(WorkFilter.Holder.init(rawValue:)))
    }
}

extension WorkQuery {
    fileprivate func filter() throws(Failure) -> WorkFilter? {
        guard let kind = kind.flatMap(AssignmentStore.Kind.init(rawValue:)) else {
            guard [state, flag, place, holder].allSatisfy({ $0 == nil }), age == nil else {
                throw Failure(.invalid, "field-missing", field: "kind")
            }
            return nil
        }
        return WorkFilter(
            kind, state: state, flag: flag.flatMap(WorkFilter.Flag.init(rawValue:)), place: place, age: age,
            holder: holder.flatMap(WorkFilter.Holder.init(rawValue:)))
    }
}

extension WorkOrder {
    fileprivate func workKind() throws(Failure) -> AssignmentStore.Kind {
        guard let kind = AssignmentStore.Kind(rawValue: kind) else {
            throw Failure(.invalid, "field-missing", field: "kind")
        }
        return kind
    }

    fileprivate func filter() throws(Failure) -> WorkFilter { WorkFilter(try workKind()) }

    fileprivate func works() throws(Failure) -> [Int64] {
        var works: [Int64] = []
        for (index, item) in items.enumerated() {
            guard let id = ID<ClaimRecord>(item) else {
                throw Failure(
                    .invalid, "key-malformed", field: "items.\(index)", details: ["found": String(item.prefix(40))])
            }
            works.append(id.number)
        }
        return works
    }

    fileprivate func workAction() throws(Failure) -> WorkAction {
        switch action {
        case "take": return .take
        case "release": return .release
        default:
            guard let to else { throw Failure(.invalid, "field-missing", field: "to") }
            return .handOver(to: to)
        }
    }
}
