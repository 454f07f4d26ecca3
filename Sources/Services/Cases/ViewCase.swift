// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

/// A desk case with both records, so that an officer can compare them.
public struct DeskCaseDetail: Sendable {
    public let deskCase: DeskCaseStore.Case
    public let person: MemberView
    public let other: MemberView?
}

extension Door {
    /// Opens a case: both records are looked at, and both looks are logged.
    ///
    /// - Throws: `absent` when there is no such case.
    public func viewCase(_ id: ID<DeskCaseRecord>, by actor: Actor) async throws -> DeskCaseDetail {
        let found = try await read(.listCases, by: actor) { context in
            try DeskCaseStore(context.transaction).get(id)
        }
        let person = try await viewMember(found.person, by: actor)
        var other: MemberView?
        if let known = found.other { other = try await viewMember(known, by: actor) }
        return DeskCaseDetail(deskCase: found, person: person, other: other)
    }
}
