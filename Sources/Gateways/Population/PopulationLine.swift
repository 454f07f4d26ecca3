// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import FoundationEssentials
import Kernel
import Logging
import Services

/// The population register by the protocol that we propose (`docs/population-register.md`). What Dukcapil offers is
/// agreed on institution by institution; another protocol is another value of `PopulationPort`.
public struct PopulationLine: Sendable {
    private let line: KeyedLine

    /// - Parameter base: `https://population.example`.
    public init(base: String, key: String, client: HTTPClient, timeoutSeconds: Int64 = 5, logger: Logger) {
        line = KeyedLine(base: base, key: key, client: client, timeoutSeconds: timeoutSeconds, logger: logger)
    }

    public var port: PopulationPort { PopulationPort { await verify($0) } }

    private struct Question: Encodable {
        let id: String
        let nik: String
        let name: String
        let birthDay: String
        let mother: String?
    }

    private struct Answer: Decodable {
        struct Fields: Decodable {
            let name: String
            let birthDay: String
            let mother: String?
        }

        let id: String
        let fields: Fields
        let deceased: Bool?
    }

    private func verify(_ question: PopulationPort.Question) async -> PopulationPort.Answer {
        let id = question.id.description
        let asked = Question(
            id: id, nik: question.nik.text, name: question.name, birthDay: question.birthDay.description,
            mother: question.mother)
        switch await line.ask("/v1/verifications", asked) {
        case .body(let bytes):
            guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(bytes)) else {
                return .unusable("an answer that cannot be read")
            }
            guard answer.id == id else { return .unusable("the answer to another question") }
            guard let name = PopulationPort.Match(rawValue: answer.fields.name),
                let birthDay = PopulationPort.Match(rawValue: answer.fields.birthDay),
                let mother = PopulationPort.Match(rawValue: answer.fields.mother ?? "not-asked"),
                name != .notAsked, birthDay != .notAsked
            else { return .unusable("an answer that says nothing of what was asked") }
            return .matches(
                .init(name: name, birthDay: birthDay, mother: mother, isDeceased: answer.deceased ?? false))
        case .absent: return .notFound
        case .refused(let reason): return .unusable(reason)
        case .unavailable(let reason): return .unavailable(reason)
        }
    }
}
