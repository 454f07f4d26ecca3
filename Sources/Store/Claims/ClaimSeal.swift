// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Sealing

/// Finds the key under which claims keep what they say of a worker's health: the worker's own.
struct ClaimSeal {
    private let transaction: any Transaction
    private let keys: MasterKeys

    init(_ transaction: any Transaction, keys: MasterKeys) {
        self.transaction = transaction
        self.keys = keys
    }

    func key(of worker: ID<PersonRecord>) throws -> DataKey {
        try keys.unwrap(try PersonStore(transaction).get(worker).wrappedKey, for: worker)
    }

    static func request(of claim: ID<ClaimRecord>) -> SealContext { SealContext("claim.request", owner: claim) }

    static func statement(of step: ID<ClaimStepStore.Record>) -> SealContext {
        SealContext("claim-event.statement", owner: step)
    }
}
