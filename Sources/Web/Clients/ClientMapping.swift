// SPDX-License-Identifier: Apache-2.0
import Access
import Credential
import Kernel
import Services
import Wire

extension ClientAnswer {
    init(_ view: ClientView) {
        let client = view.client
        self.init(
            id: client.handle, name: client.name, organisation: client.organisation,
            organisationName: view.organisation, scopes: client.scopes, callsAMinute: client.callsAMinute,
            sandbox: client.isSandbox, open: view.isOpen,
            keys: view.keys.map { key in
                ClientKeyAnswer(
                    id: key.id, kid: key.name, fingerprint: key.fingerprint, algorithm: key.algorithm,
                    recordedAt: key.recordedAt, holds: key.withdrawnAt == nil)
            })
    }
}

extension UsageAnswer {
    init(_ view: ClientUsageView) {
        self.init(
            client: view.client.client.handle, callsAMinute: view.client.client.callsAMinute,
            lines: view.lines.map { line in
                UsageLine(
                    day: line.day, route: line.route, calls: line.calls,
                    refused: line.refused, throttled: line.throttled)
            })
    }
}

extension ClientRequest {
    var terms: ClientTerms {
        get throws(Failure) {
            ClientTerms(
                handle: id, name: name, organisation: organisation, institution: institution,
                scopes: try readScopes(scopes), callsAMinute: callsAMinute ?? ClientTerms.usualCallsAMinute,
                isSandbox: sandbox ?? false)
        }
    }

    var keys: [AssertionKey] {
        get throws(Failure) {
            guard let publicKey else { return [] }
            return try AssertionKey.read(publicKey)
        }
    }
}

extension ClientChange {
    var scopeSet: Set<PartnerScope> {
        get throws(Failure) { try readScopes(scopes) }
    }
}

/// The scopes that a field names.
///
/// - Throws: `invalid` `scope-unknown`.
private func readScopes(_ text: String) throws(Failure) -> Set<PartnerScope> {
    guard let scopes = PartnerScope.list(text) else {
        throw Failure(
            .invalid, "scope-unknown", field: "scopes",
            details: ["known": PartnerScope.text(Set(PartnerScope.allCases))])
    }
    return scopes
}
