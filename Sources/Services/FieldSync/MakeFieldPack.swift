// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Placement
import Protection
import Sealing
import Store

/// What a device looks people up in while there is no network.
public struct FieldPack: Sendable {
    /// Without a name or a number that anybody could read: whom a number names shows only to whoever types it.
    public struct Line: Sendable {
        /// Keyed digests of the NIK, the passport and the KPJ, 16 hexadecimal digits each.
        public let digests: [String]
        /// `W.S.`
        public let initials: String
        public let birthYear: Int
        /// Cover from now on, programme by programme; what follows without a gap is one.
        public let cover: [Cover]
    }

    /// An unbroken stretch of one programme's cover.
    public struct Cover: Sendable, Hashable {
        public let programme: Programme
        public let range: DayRange
    }

    /// What months of a contract cost today, by route.
    public struct Price: Sendable {
        public let route: String
        public let months: Int
        public let amount: Rupiah
    }

    public let device: FieldDeviceStore.Device
    public let madeAt: Instant
    public let until: Instant
    /// The key of the digests.
    public let digestKey: [UInt8]
    public let lines: [Line]
    public let prices: [Price]
    /// Placement companies that may place workers today.
    public let companies: [Organisation]
}

extension Door {
    /// A pack counts for three days.
    static let packSeconds: Int64 = 3 * 86_400
    /// A pack names no more people.
    static let mostPacked = 5_000
    private static let packedTogether = 200
    private static let pricedMonths = 1...36

    /// Makes the pack of a device: members of its province, those registered last first, what contracts cost, and who
    /// may place workers. It is handed out sealed under the device's key.
    ///
    /// - Parameter writing: the pack as the device reads it.
    /// - Throws: `forbidden` as `Door.fieldDevice` says.
    public func makeFieldPack(
        device id: ID<FieldDeviceRecord>, token: String, by actor: Actor,
        writing: @escaping @Sendable (FieldPack) throws -> [UInt8]
    ) async throws -> (sealed: [UInt8], pack: FieldPack) {
        let digestKey = random.bytes(32)
        let companies = try await listPlacementCompanies(by: actor)
        let device = try await read(.packForField, by: actor) { context in
            try self.fieldDevice(id, token: token, by: actor, in: context.transaction)
        }
        let lines = try await fieldLines(of: device.province, BlindIndex(key: digestKey), by: actor)
        let now = clock.now()
        let pack = FieldPack(
            device: device, madeAt: now, until: now.adding(seconds: Self.packSeconds), digestKey: digestKey,
            lines: lines, prices: fieldPrices(on: now.jakartaDay), companies: companies)
        let key = try keys.unwrap(device.wrappedKey, for: device.id)
        let sealed = try key.seal(try writing(pack), as: SealContext("field.pack", owner: device.id))
        try await write(.packForField, by: actor) { context in
            _ = try self.fieldDevice(id, token: token, by: actor, in: context.transaction)
            try FieldDeviceStore(context.transaction).packed(device.id, until: pack.until)
            context.note("\(device.id) people=\(lines.count)")
        }
        return (sealed, pack)
    }

    /// Read in steps, so that no question lasts long.
    private func fieldLines(
        of province: Int?, _ digests: BlindIndex, by actor: Actor
    ) async throws -> [FieldPack.Line] {
        var lines: [FieldPack.Line] = []
        var last = ID<PersonRecord>(number: .max)
        while lines.count < Self.mostPacked {
            let before = last
            let (found, end) = try await read(.packForField, by: actor) { context in
                let members = try FieldPackStore(context.transaction).members(
                    of: province, before: before, limit: Self.packedTogether)
                return (try FieldPacker(context, digests).packed(members), members.last?.person)
            }
            lines += found
            guard let end else { break }
            last = end
        }
        return lines
    }

    /// Months that the law has no price for are left out.
    private func fieldPrices(on day: CalendarDay) -> [FieldPack.Price] {
        [("p3mi", Route.p3mi), ("perseorangan", Route.perseorangan)].flatMap { name, route in
            Self.pricedMonths.compactMap { months in
                let quote = try? tariff.quote(QuoteRequest(route: route, months: months, on: day))
                return quote.map { FieldPack.Price(route: name, months: months, amount: $0.total) }
            }
        }
    }
}

extension FieldPack.Cover {
    /// Stretches that have not ended on a day, by programme and first day.
    static func unbroken(_ periods: [CoverStore.Period], from day: CalendarDay) -> [FieldPack.Cover] {
        var found: [FieldPack.Cover] = []
        for period in periods.sorted(by: { $0.range.first < $1.range.first }) {
            if let place = found.lastIndex(where: { $0.programme == period.programme }),
                period.range.first <= found[place].range.last.adding(days: 1)
            {
                let known = found[place].range
                guard let joined = DayRange(first: known.first, last: max(known.last, period.range.last)) else {
                    continue
                }
                found[place] = FieldPack.Cover(programme: period.programme, range: joined)
            } else {
                found.append(FieldPack.Cover(programme: period.programme, range: period.range))
            }
        }
        return found.filter { $0.range.last >= day }
    }
}

/// Makes the lines of a pack.
private struct FieldPacker {
    private let context: ReadContext
    private let digests: BlindIndex

    init(_ context: ReadContext, _ digests: BlindIndex) {
        self.context = context
        self.digests = digests
    }

    /// Sealed records are left out: a pack is looked up by whoever has the device.
    func packed(_ members: [FieldPackStore.Line]) throws -> [FieldPack.Line] {
        let sealed = try SealedRecords(context.transaction).among(members.map(\.person))
        let found = members.filter { !sealed.contains($0.person) }
        let persons = found.map(\.person)
        let identifiers = Dictionary(
            grouping: try IdentifierStore(context.transaction).all(of: persons), by: \.person)
        let cover = try CoverStore(context.transaction).periods(of: persons)
        return try found.map { line in
            let key = try context.door.dataKey(of: line.person, context.transaction)
            var digests = line.kpj.isEmpty ? [] : [digest(line.kpj)]
            for one in identifiers[line.person] ?? [] where one.kind == .nik || one.kind == .passport {
                let number = try key.openText(
                    one.sealed, as: SealContext("identifier.\(one.kind.rawValue)", owner: one.id))
                digests.append(digest(number))
            }
            return FieldPack.Line(
                digests: digests, initials: Self.initials(line.name), birthYear: line.birthDay.year,
                cover: FieldPack.Cover.unbroken(cover[line.person] ?? [], from: context.today))
        }
    }

    private func digest(_ number: String) -> String {
        Hex.text(digests.value(of: number, kind: "number").prefix(8))
    }

    private static func initials(_ name: String) -> String {
        name.split(separator: " ").prefix(4).compactMap(\.first).map { "\($0)." }.joined()
    }
}
