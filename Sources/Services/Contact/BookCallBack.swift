// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import Database
import Kernel
import People
import Placement
import Sealing
import Store

/// When and where somebody wants to be called back.
public struct CallBackWish: Sendable {
    public let day: CalendarDay
    /// `HH:MM` on the clock where the person is.
    public let time: String
    public let country: Country
    /// Where the person's own device knows it better than the country tells: minutes ahead of UTC.
    public let offsetMinutes: Int?
    public let phone: String
    public let category: ContactCategory

    public init(
        day: CalendarDay, time: String, country: Country, offsetMinutes: Int?, phone: String, category: ContactCategory
    ) {
        self.day = day
        self.time = time
        self.country = country
        self.offsetMinutes = offsetMinutes
        self.phone = phone
        self.category = category
    }
}

/// A call-back with its number, for whoever may read it.
public struct CallBackView: Sendable {
    public let callBack: CallBackStore.CallBack
    public let personName: String
    /// Nil for those who have not taken it.
    public let phone: String?
}

extension Door {
    /// Books a call-back in the time of the country where the person is.
    ///
    /// - Throws: `invalid` `call-back-zone-unknown` where the country has several times and the device told none, and
    ///   what cannot be a time or a telephone number.
    public func bookCallBack(
        _ wish: CallBackWish, of person: ID<PersonRecord>, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> CallBackView {
        let phone = try Self.dialled(wish.phone)
        return try await write(.bookCallBack, by: actor, repeatKey: repeatKey) { context in
            try context.reach(person)
            let roughly = Instant(startOf: wish.day, at: .utc).adding(seconds: 12 * 3_600)
            let told = wish.offsetMinutes.map { ClockOffset(seconds: $0 * 60) }
            guard let offset = HostClock.offset(in: wish.country, at: roughly) ?? told else {
                throw Failure(
                    .invalid, "call-back-zone-unknown", field: "offsetMinutes", details: ["country": wish.country.code])
            }
            let time = try CallBackTime(day: wish.day, time: wish.time, offset: offset, now: context.now)
            let id: ID<CallBackRecord> = context.newID()
            let key = try context.door.dataKey(of: person, context.transaction)
            try CallBackStore(context.transaction).insert(
                CallBackStore.CallBack(
                    id: id, person: person,
                    contactCase: try context.openContactCase(
                        of: person, kind: .question, category: wish.category, channel: .callBack),
                    phone: try key.seal(phone, as: SealContext("call-back.phone", owner: id)), dueAt: time.moment,
                    offset: offset, country: wish.country),
                at: context.now, by: actor.name)
            return id
        } answer: { context, id in
            try CallBackReader(context.transaction, door: context.door).view(
                try CallBackStore(context.transaction).get(id), phoneShown: true)
        }
    }

    /// A person's call-backs, newest first. A look at them is no booking: it stands in the record as a look at what was
    /// said to the contact centre.
    public func callBacks(of person: ID<PersonRecord>, by actor: Actor) async throws -> [CallBackView] {
        try await read(.viewContact, by: actor) { context in
            try context.reach(person)
            let reader = CallBackReader(context.transaction, door: context.door)
            let set = try PersonStore(context.transaction).samePersons(as: person)
            return try CallBackStore(context.transaction).all(of: set).map { try reader.view($0, phoneShown: true) }
        }
    }

    /// Digits with an optional plus before them, as they are dialled from anywhere.
    private static func dialled(_ text: String) throws(Failure) -> String {
        let kept = text.filter { !" -.()/".contains($0) }
        let digits = kept.hasPrefix("+") ? kept.dropFirst() : kept[...]
        guard (7...15).contains(digits.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw Failure(.invalid, "call-back-phone-malformed", field: "phone")
        }
        return kept
    }
}

/// Opens call-backs.
struct CallBackReader {
    private let transaction: any Transaction
    private let door: Door

    init(_ transaction: any Transaction, door: Door) {
        self.transaction = transaction
        self.door = door
    }

    func view(_ one: CallBackStore.CallBack, phoneShown: Bool) throws -> CallBackView {
        let phone =
            phoneShown
            ? try door.dataKey(of: one.person, transaction).openText(
                one.phone, as: SealContext("call-back.phone", owner: one.id)) : nil
        return CallBackView(
            callBack: one, personName: try PersonStore(transaction).getName(one.person), phone: phone)
    }
}
