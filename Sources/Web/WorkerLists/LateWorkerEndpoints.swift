// SPDX-License-Identifier: Apache-2.0
import Hummingbird
import Kernel
import Services
import Wire

extension Site {
    /// Who was registered or paid for late, or not yet.
    var lateWorkerEndpoints: [Endpoint] {
        [
            .page(.viewLateWorkers, "/keterlambatan") { call in
                let company = call.query("p3mi").flatMap { ID<OrganisationRecord>($0) }
                return LateWorkersPage(
                    call, try await door.viewLateWorkers(of: company, by: call.actor), company: company
                ).page
            },
            .get(
                .viewLateWorkers, "/api/v1/late-workers", query: LateWorkerQuery.self, gives: LateWorkerList.self
            ) { call, query in
                let found = try await door.viewLateWorkers(of: query.company, by: call.actor)
                return LateWorkerList(workers: found.map(LateWorkerRecord.init))
            },
        ]
    }
}

extension LateWorkerRecord {
    fileprivate init(_ worker: LateWorker) {
        self.init(
            kind: worker.kind.rawValue, organisation: worker.organisation, company: worker.company,
            person: worker.person, name: worker.name, contractFirstDay: worker.contractFirstDay,
            registeredOn: worker.registeredOn, departedOn: worker.departedOn, paidOn: worker.paidOn)
    }
}
