// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Sealing
import Store

extension Door {
    /// The key under which a person's data are sealed.
    func dataKey(of person: ID<PersonRecord>, _ transaction: any Transaction) throws -> DataKey {
        try keys.unwrap(try PersonStore(transaction).get(person).wrappedKey, for: person)
    }
}
