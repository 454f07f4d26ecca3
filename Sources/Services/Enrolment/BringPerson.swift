// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store

extension WriteContext {
    /// Records that a partner brought somebody; nothing where no partner acts.
    func bring(_ person: ID<PersonRecord>) throws {
        guard actor.role == .partner, let partner = actor.organisation else { return }
        try BroughtPersonStore(transaction).insert(person, by: partner, client: actor.client, at: now)
    }
}
