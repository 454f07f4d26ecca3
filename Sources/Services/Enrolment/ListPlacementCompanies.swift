// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Placement
import Store

extension Door {
    /// Placement companies that may place workers today, by name (UU 18/2017 art. 51). Their licences are public.
    public func listPlacementCompanies(by actor: Actor) async throws -> [Organisation] {
        try await read(.enrolSelf, by: actor) { context in
            let today = context.today
            return try OrganisationStore(context.transaction).all(kind: .p3mi).filter { $0.mayPlace(on: today) }
        }
    }
}
