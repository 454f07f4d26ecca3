// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import FoundationEssentials
import Kernel
import Logging
import People
import Placement
import Services

/// The placement system by the protocol that we propose (`docs/placement-system.md`). What SISKOP2MI itself offers is
/// not published; another protocol is another value of `PlacementPort`.
public struct PlacementSystemLine: Sendable {
    private let line: KeyedLine

    /// - Parameter base: `https://placement.example`.
    public init(base: String, key: String, client: HTTPClient, timeoutSeconds: Int64 = 5, logger: Logger) {
        line = KeyedLine(base: base, key: key, client: client, timeoutSeconds: timeoutSeconds, logger: logger)
    }

    public var port: PlacementPort {
        PlacementPort {
            await find($0)
        } tell: {
            await tell($0)
        }
    }

    private struct Question: Encodable {
        var nik: String?
        var pmiId: String?
    }

    private struct Found: Decodable {
        let pmiId: String
        let name: String
        let nik: String
        let birthDay: String
        let passport: String?
        let company: String?
        let country: String
        let employer: String
        let contractFirstDay: String
        let contractLastDay: String
        let changedAt: String

        func record() throws -> PlacementPort.Record {
            guard let birthDay = CalendarDay(birthDay), let first = CalendarDay(contractFirstDay),
                let last = CalendarDay(contractLastDay), first <= last, let changedAt = Instant(changedAt),
                (1...40).contains(pmiId.count), (1...200).contains(employer.count)
            else { throw Failure(.invalid, "placement-system-unusable") }
            return PlacementPort.Record(
                pmiID: pmiId, name: try PersonName.parse(name), nik: try NIK.parse(nik), birthDay: birthDay,
                passport: try passport.map { try Passport.parse($0) }, company: company,
                country: try Country.parse(country), employer: employer, contractFirstDay: first,
                contractLastDay: last, changedAt: changedAt)
        }
    }

    private struct Telling: Encodable {
        let id: String
        let nik: String
        let pmiId: String?
        let kpj: String
        let standing: String
        let programmes: [String]
        let firstDay: String?
        let lastDay: String?
    }

    private func find(_ key: PlacementPort.Key) async -> PlacementPort.Found {
        let question =
            switch key {
            case .nik(let nik): Question(nik: nik.text)
            case .pmiID(let number): Question(pmiId: number)
            }
        switch await line.ask("/v1/placements/search", question) {
        case .body(let bytes):
            guard let found = try? JSONDecoder().decode(Found.self, from: Data(bytes)),
                let record = try? found.record()
            else { return .unusable("an answer that cannot be read") }
            return .record(record)
        case .absent: return .nobody
        case .refused(let reason): return .unusable(reason)
        case .unavailable(let reason): return .unavailable(reason)
        }
    }

    private func tell(_ membership: PlacementPort.Membership) async -> PlacementPort.Taken {
        let id = membership.id.description
        let telling = Telling(
            id: id, nik: membership.nik.text, pmiId: membership.pmiID, kpj: membership.kpj,
            standing: membership.standing.word.rawValue,
            programmes: membership.standing.programmes.map(\.rawValue),
            firstDay: membership.standing.range.map { $0.first.description },
            lastDay: membership.standing.range.map { $0.last.description })
        switch await line.ask("/v1/memberships", telling, id: id) {
        case .body: return .taken
        case .absent: return .refused("HTTP 404")
        case .refused(let reason): return .refused(reason)
        case .unavailable(let reason): return .unavailable(reason)
        }
    }
}
