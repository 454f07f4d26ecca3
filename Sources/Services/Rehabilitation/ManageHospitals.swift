// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Store

extension Door {
    /// The hospitals that plans may name, by province and name.
    public func listHospitals(by actor: Actor) async throws -> [HospitalStore.Hospital] {
        try await read(.listHospitals, by: actor) { try HospitalStore($0.transaction).all() }
    }

    /// - Throws: `conflict` `hospital-known` where the province has one of that name.
    public func addHospital(
        _ name: String, province: Province, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> HospitalStore.Hospital {
        try await write(.addHospital, by: actor, repeatKey: repeatKey) { context in
            let store = HospitalStore(context.transaction)
            guard try !store.knows(name, province: province.rawValue) else {
                throw Failure(.conflict, "hospital-known", field: "name")
            }
            let id: ID<HospitalRecord> = context.newID()
            try store.insert(
                .init(id: id, name: name, province: province.rawValue), at: context.now, by: actor.name)
            return id
        } answer: { context, id in
            try HospitalStore(context.transaction).get(id)
        }
    }
}
