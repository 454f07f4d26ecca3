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
    /// Cases that a person at a desk decides.
    var caseEndpoints: [Endpoint] {
        [
            .page(.listCases, "/kasus") { call in
                CaseListPage.page(
                    try await door.listCases(by: call.actor), decided: try await door.listDecidedCases(by: call.actor),
                    call)
            },
            .page(.listCases, "/kasus/{case}") { call in
                let found = try await door.viewCase(call.key("case"), by: call.actor)
                let holder = try await door.workHolder(.deskCase, found.deskCase.id.number, by: call.actor)
                return CasePage(found, call, holder: holder).page
            },
            .keyedForm(.resolveCase, "/kasus/{case}", takes: CaseResolution.self) { call, failures, typed in
                let found = try await door.viewCase(call.key("case"), by: call.actor)
                return CasePage(found, call, typed, failures).page
            } _: { call, resolution, key in
                try await resolve(resolution, call, key)
                return Call.redirect("/kasus?selesai=1")
            },
            .keyedForm(.splitCase, "/kasus/{case}/pisah", takes: CaseSplit.self) { call, failures, typed in
                let found = try await door.viewCase(call.key("case"), by: call.actor)
                return CasePage(found, call, typed, failures).page
            } _: { call, split, key in
                try await door.splitRecords(
                    try call.key("case"), note: split.note, by: call.actor, repeatKey: key)
                return Call.redirect("/kasus?selesai=1")
            },
            .post(
                .splitCase, "/api/v1/cases/{case}/split", takes: CaseSplit.self, gives: CaseSplit.self, status: .ok
            ) { call, split, key in
                try await door.splitRecords(
                    try call.key("case"), note: split.note, by: call.actor, repeatKey: key)
                return split
            },
            .get(.listCases, "/api/v1/cases", gives: CaseList.self) { call in
                CaseList(cases: try await door.listCases(by: call.actor).map(CaseRecord.init))
            },
            .post(
                .resolveCase, "/api/v1/cases/{case}/resolution", takes: CaseResolution.self,
                gives: CaseResolution.self, status: .ok
            ) { call, resolution, key in
                try await resolve(resolution, call, key)
                return resolution
            },
        ]
    }

    private func resolve(_ resolution: CaseResolution, _ call: Call, _ key: RepeatKey?) async throws {
        let id = try call.key("case", DeskCaseRecord.self)
        if resolution.resolution == .later {
            return try await door.putOffCase(id, note: resolution.note, by: call.actor, repeatKey: key)
        }
        let decision: DeskCaseStore.Resolution = resolution.resolution == .samePerson ? .samePerson : .otherPerson
        if let report = try await door.viewCaseReport(id, by: call.actor) {
            try await door.decideReport(
                id, as: decision, report: try report.opened(), note: resolution.note, by: call.actor, repeatKey: key)
        } else {
            try await door.resolveCase(id, as: decision, note: resolution.note, by: call.actor, repeatKey: key)
        }
    }
}

extension CaseRecord {
    fileprivate init(_ view: DeskCaseView) {
        self.init(
            id: view.deskCase.id, kind: view.deskCase.kind.rawValue, reason: view.deskCase.reason,
            person: view.deskCase.person, other: view.deskCase.other, recordedAt: view.deskCase.recordedAt)
    }
}
