// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Placement
import Sealing
import Store

/// A ship, a bus or a flight whose people are received.
public struct ReturneeArrival: Sendable {
    public let title: String
    public let means: ReturneeCase.Means
    public let country: Country
    public let place: String
    public let arrivedOn: CalendarDay

    public init(
        title: String, means: ReturneeCase.Means, country: Country, place: String, arrivedOn: CalendarDay
    ) {
        self.title = title
        self.means = means
        self.country = country
        self.place = place
        self.arrivedOn = arrivedOn
    }
}

extension Door {
    /// Opens a list of people who came together.
    ///
    /// - Throws: `invalid` `returnee-day` for a day that cannot be.
    public func openReturneeList(
        _ arrival: ReturneeArrival, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> ReturneeListView {
        try await write(.receiveReturnee, by: actor, repeatKey: repeatKey) { context in
            try context.openReturneeList(arrival, fileHash: nil)
        } answer: { context, id in
            try ReturneeReader(context.transaction, door: self).list(id)
        }
    }

    /// Opens a list with the people whom a file names; rows that cannot be read are told and left out. The same file
    /// again gives the same list.
    ///
    /// - Throws: `invalid` with the field `file` for a file that cannot be read.
    public func uploadReturnees(
        _ arrival: ReturneeArrival, file bytes: [UInt8], by actor: Actor
    ) async throws -> (list: ReturneeListView, faults: [ReturneeRowFault]) {
        try Operation.receiveReturnee.authorise(actor)
        let table = try await Task.detached { try ReturneeTable(bytes, of: arrival) }.value
        let hash = Digest.sha256(bytes)
        let view = try await write(.receiveReturnee, by: actor) { context in
            let reader = ReturneeReader(context.transaction, door: self)
            if let known = try ReturneeStore(context.transaction).list(ofFile: hash) {
                context.note("repeated")
                return try reader.list(known)
            }
            let id = try context.openReturneeList(arrival, fileHash: hash)
            let writer = ReturneeWriter(context)
            for entry in table.entries {
                guard try writer.known(entry) == nil else { continue }
                _ = try writer.record(entry, list: id)
            }
            return try reader.list(id)
        }
        return (view, table.faults)
    }

    /// Notes one person of a list, or one who came alone.
    ///
    /// - Throws: `conflict` `field-known-returnee` where the same paper was noted at the same time.
    public func receiveReturnee(
        _ entry: ReturneeEntry, list: ID<ReturneeListRecord>?, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> ReturneeView {
        try await write(.receiveReturnee, by: actor, repeatKey: repeatKey) { context in
            if let list { _ = try ReturneeStore(context.transaction).get(list) }
            let writer = ReturneeWriter(context)
            guard try writer.known(entry) == nil else {
                throw Failure(.conflict, "field-known-returnee", field: "paper")
            }
            return try writer.record(entry, list: list).id
        } answer: { context, id in
            try ReturneeReader(context.transaction, door: self).view(id)
        }
    }
}

extension WriteContext {
    fileprivate func openReturneeList(
        _ arrival: ReturneeArrival, fileHash: [UInt8]?
    ) throws -> ID<ReturneeListRecord> {
        guard arrival.arrivedOn <= today, arrival.arrivedOn >= today.adding(months: -12) else {
            throw Failure(
                .invalid, "returnee-day", field: "arrivedOn",
                details: [
                    "found": arrival.arrivedOn.description, "earliest": today.adding(months: -12).description,
                    "latest": today.description,
                ])
        }
        let id: ID<ReturneeListRecord> = newID()
        try ReturneeStore(transaction).insert(
            .init(
                id: id, title: arrival.title, means: arrival.means.rawValue, country: arrival.country.code,
                place: arrival.place, arrivedOn: arrival.arrivedOn, recordedAt: now, recordedBy: actor.name),
            fileHash: fileHash)
        note("\(id)")
        return id
    }
}
