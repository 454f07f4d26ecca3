// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Kernel
import RantauClient
import Wire

/// `rantau-example enrol`: registers a worker and tells how to pay.
struct EnrolWorker: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enrol", abstract: "Register a worker and print the payment code.")

    @OptionGroup var server: ServerOptions
    @Option(help: "The worker's name.") var name: String
    @Option(help: "The worker's NIK.") var nik: String
    @Option(help: "female or male.") var sex: String
    @Option(help: "The day of birth, YYYY-MM-DD.") var born: String
    @Option(help: "Two digits of the home province.") var province: String
    @Option(help: "The worker's telephone.") var phone: String
    @Option(help: "Two letters of the country of work.") var country: String
    @Option(help: "The first day of the contract, YYYY-MM-DD.") var firstDay: String
    @Option(help: "Length of the contract in months.") var months: Int
    @Option(help: "A key of this registration: with the same key it counts once, however often it is sent.")
    var requestKey: String?

    func run() async throws {
        guard let born = CalendarDay(born) else { throw ValidationError("--born is YYYY-MM-DD, found \(born)") }
        guard let first = CalendarDay(firstDay) else {
            throw ValidationError("--first-day is YYYY-MM-DD, found \(firstDay)")
        }
        let worker = EnrolmentRequest(
            name: name, nik: nik, sex: sex, birthDay: born, addressLine: "Jalan Melati 4", province: province,
            phone: phone, family: [], route: "perseorangan", country: country, employer: "Contoh Electronics",
            employerKind: "legal-entity", occupation: "Operator", contractFirstDay: first, months: months)
        let client = try server.connect()
        do {
            let key = try requestKey.map { text throws(Failure) in try RequestKey(text) }
            let enrolled = try await client.enrol(worker, key: key)
            Surroundings.say("person \(enrolled.person)")
            Surroundings.say("kpj \(enrolled.kpj)")
            for invoice in enrolled.invoices {
                Surroundings.say("pay \(invoice.amount.amount) to \(invoice.virtualAccount) for \(invoice.number)")
            }
        } catch let error as RantauError {
            try Refused.tell(error)
        }
    }
}

/// Says what the server refused, and what to do.
enum Refused {
    static func tell(_ error: RantauError) throws -> Never {
        switch error {
        case .refused(let problem), .unproven(let problem), .throttled(let problem):
            Surroundings.say("refused \(problem.code) \(problem.field ?? "-"): \(problem.detail) \(problem.next ?? "")")
        case .unavailable(let problem): Surroundings.say("unavailable \(problem?.code ?? "")")
        case .unreachable(let reason): Surroundings.say("unreachable \(reason)")
        case .unreadable(let failure): Surroundings.say("unreadable \(failure.code) \(failure.field ?? "-")")
        }
        throw ExitCode(1)
    }
}
