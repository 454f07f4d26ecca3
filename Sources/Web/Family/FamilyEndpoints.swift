// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import People
import Services
import Wire

extension Site {
    /// A worker's family and heirs after the registration.
    var familyEndpoints: [Endpoint] { familyPages + familyAPI }

    private var familyPages: [Endpoint] {
        [
            .page(.viewFamily, "/keluarga") { call in
                FamilyPage(try await door.viewFamily(of: try call.personMeant(), by: call.actor), call).page
            },
            .page(.viewFamily, "/keluarga/{relative}") { call in try await call.relativePage(.empty, []) },
            .keyedForm(.addRelative, "/keluarga", takes: RelativeBody.self) { call, failures, typed in
                let family = try await door.viewFamily(of: try call.personMeant(), by: call.actor)
                return FamilyPage(family, call, typed, failures).page
            } _: { call, body, key in
                let family = try await door.addRelative(
                    try body.relative(), to: try call.personMeant(), by: call.actor, repeatKey: key)
                return Call.redirect(FamilyPage.saved(family, call))
            },
            .keyedForm(.correctRelative, "/keluarga/{relative}/perbaikan", takes: RelativeCorrection.self) {
                call, failures, typed in
                try await call.relativePage(typed, failures)
            } _: { call, body, key in
                Call.redirect(FamilyPage.saved(try await correct(body, call, key), call))
            },
            .keyedForm(.removeRelative, "/keluarga/{relative}/pencabutan", takes: RelativeRemoval.self) {
                call, failures, typed in
                try await call.relativePage(typed, failures)
            } _: { call, body, key in
                Call.redirect(FamilyPage.saved(try await remove(body, call, key), call))
            },
        ]
    }

    private var familyAPI: [Endpoint] {
        [
            .get(.viewFamily, "/api/v1/persons/{person}/family", gives: FamilyAnswer.self) { call in
                FamilyAnswer(try await door.viewFamily(of: try call.key("person"), by: call.actor))
            },
            .post(
                .addRelative, "/api/v1/persons/{person}/family", takes: RelativeBody.self, gives: FamilyAnswer.self
            ) { call, body, key in
                FamilyAnswer(
                    try await door.addRelative(
                        try body.relative(), to: try call.key("person"), by: call.actor, repeatKey: key))
            },
            .post(
                .correctRelative, "/api/v1/family/{relative}/correction", takes: RelativeCorrection.self,
                gives: FamilyAnswer.self, status: .ok
            ) { call, body, key in
                FamilyAnswer(try await correct(body, call, key))
            },
            .post(
                .removeRelative, "/api/v1/family/{relative}/removal", takes: RelativeRemoval.self,
                gives: FamilyAnswer.self, status: .ok
            ) { call, body, key in
                FamilyAnswer(try await remove(body, call, key))
            },
        ]
    }

    private func correct(_ body: RelativeCorrection, _ call: Call, _ key: RepeatKey?) async throws -> FamilyView {
        try await door.correctRelative(
            try call.key("relative"), try body.told.relative(), endsFollowing: body.endsFollowing ?? false,
            by: call.actor, repeatKey: key)
    }

    private func remove(_ body: RelativeRemoval, _ call: Call, _ key: RepeatKey?) async throws -> FamilyView {
        try await door.removeRelative(
            try call.key("relative"), try ClaimWord.known(body.reason, "reason"), by: call.actor, repeatKey: key)
    }
}

extension Call {
    fileprivate func relativePage(_ typed: TypedFields, _ failures: [Failure]) async throws -> Page {
        let id: ID<FamilyMember> = try key("relative")
        let family = try await site.door.viewFamily(with: id, by: actor)
        guard let relative = family.relative(id) else { throw Failure(.absent, "no-such-record") }
        return RelativePage(relative, in: family, self, typed, failures).page
    }
}
