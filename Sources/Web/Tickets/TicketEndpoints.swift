// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import People
import Services
import Store
import Wire

extension Site {
    /// The hall of a counter: numbers, and what a passport or a card says.
    var ticketEndpoints: [Endpoint] { queuePages + passportEndpoints + queueAPI }

    private var queuePages: [Endpoint] {
        [
            .page(.runQueue, "/nomor-antrean") { call in try await queuePage(call, nil) },
            .page(.viewQueue, "/nomor-antrean/layar") { call in
                QueueScreenPage.page(try await door.viewQueue(place: call.queuePlace, by: call.actor), call)
            },
            .form(.runQueue, "/nomor-antrean/nomor", takes: TicketRequest.self) { call, failure, _ in
                try await queuePage(call, failure)
            } _: { call, body in
                let ticket = try await door.drawTicket(
                    place: body.place, for: try ReturneeWord.known(body.service, "service"), by: call.actor,
                    repeatKey: nil)
                return call.toQueue(body.place, drawn: ticket.number)
            },
            .form(.runQueue, "/nomor-antrean/panggil", takes: TicketCall.self) { call, failure, typed in
                try await queuePage(call, failure, place: typed["place"])
            } _: { call, body in
                _ = try await door.callTicket(place: body.place, to: body.desk, by: call.actor, repeatKey: nil)
                return call.toQueue(body.place, desk: body.desk)
            },
            .form(.runQueue, "/nomor-antrean/{ticket}/selesai", takes: TicketEnd.self) { call, failure, _ in
                try await queuePage(call, failure)
            } _: { call, body in
                let ticket = try await door.endTicket(
                    try call.key("ticket"), served: body.served, by: call.actor, repeatKey: nil)
                return call.toQueue(ticket.place, desk: ticket.desk)
            },
        ]
    }

    private func queuePage(_ call: Call, _ failure: Failure?, place: String? = nil) async throws -> Page {
        let place = place ?? call.queuePlace
        guard place.count >= 2 else { return QueuePage(nil, call, failure).page }
        return QueuePage(try await door.viewQueue(place: place, by: call.actor), call, failure).page
    }

    private var passportEndpoints: [Endpoint] {
        [
            .page(.readPassport, "/paspor") { call in PassportPage.page(call, FormFields(.empty, [], call.language)) },
            .form(.readPassport, "/paspor", takes: PassportRequest.self) { call, failure, typed in
                PassportPage.page(call, FormFields(typed, failure.map { [$0] } ?? [], call.language))
            } _: { call, body in
                try await openPassport(body.mrz, call)
            },
            .postUnkeyed(
                .readPassport, "/api/v1/passports", takes: PassportRequest.self, gives: PassportAnswer.self
            ) { call, body in
                let mrz = try PassportMRZ.parse(body.mrz, today: door.clock.now().jakartaDay)
                return PassportAnswer(
                    name: mrz.name, number: mrz.number, nationality: mrz.nationality, birthDay: mrz.birthDay,
                    sex: mrz.sex?.rawValue, expiresOn: mrz.expiresOn,
                    person: try await door.findByPaper(mrz.number, by: call.actor))
            },
        ]
    }

    /// Opens whom the lines, the card or the number name; a passport of somebody new goes into the form.
    private func openPassport(_ text: String, _ call: Call) async throws -> Response {
        let number = CardCode.number(in: text)
        if let person = try await door.findByPaper(number, by: call.actor) {
            return Call.redirect("/orang/\(person)")
        }
        let mrz = try PassportMRZ.parse(text, today: door.clock.now().jakartaDay)
        if let person = try await door.findByPaper(mrz.number, by: call.actor) {
            return Call.redirect("/orang/\(person)")
        }
        guard Operation.enrolForWorker.isOpen(to: call.actor) else { throw Failure(.absent, "no-such-record") }
        let told = [
            ("name", mrz.name.capitalizedWords), ("passport", mrz.number), ("birthDay", mrz.birthDay.description),
            ("sex", mrz.sex?.rawValue ?? ""),
        ]
        let typed = TypedFields(FormBody.document(told.map { (name: $0.0, value: $0.1) }))
        let companies = try await door.listPlacementCompanies(by: call.actor)
        return Response(
            page: EnrolmentPage(
                call.frame(), .desk, csrf: call.csrf, key: door.formKey(), companies: companies, typed, []
            ).page)
    }

    private var queueAPI: [Endpoint] {
        [
            .get(.viewQueue, "/api/v1/tickets", query: QueueQuery.self, gives: QueueAnswer.self) { call, query in
                let view = try await door.viewQueue(place: query.place, by: call.actor)
                return QueueAnswer(
                    waiting: view.waiting.map { TicketAnswer($0) }, called: view.called.map { TicketAnswer($0) })
            },
            .post(.runQueue, "/api/v1/tickets", takes: TicketRequest.self, gives: TicketAnswer.self) {
                call, body, key in
                TicketAnswer(
                    try await door.drawTicket(
                        place: body.place, for: try ReturneeWord.known(body.service, "service"), by: call.actor,
                        repeatKey: key))
            },
            .post(.runQueue, "/api/v1/tickets/next", takes: TicketCall.self, gives: TicketAnswer.self, status: .ok) {
                call, body, key in
                TicketAnswer(
                    try await door.callTicket(place: body.place, to: body.desk, by: call.actor, repeatKey: key))
            },
            .post(
                .runQueue, "/api/v1/tickets/{ticket}/end", takes: TicketEnd.self, gives: TicketAnswer.self,
                status: .ok
            ) { call, body, key in
                TicketAnswer(
                    try await door.endTicket(
                        try call.key("ticket"), served: body.served, by: call.actor, repeatKey: key))
            },
        ]
    }
}

extension TicketAnswer {
    init(_ ticket: TicketStore.Ticket) {
        self.init(
            id: ticket.id, number: ticket.number, service: ticket.service,
            state: ticket.outcome ?? (ticket.calledAt == nil ? "waiting" : "called"), desk: ticket.desk)
    }
}

extension Call {
    /// The counter whose queue is meant.
    var queuePlace: String { String((query("loket") ?? "").prefix(80)) }

    fileprivate func toQueue(_ place: String, desk: String? = nil, drawn: Int? = nil) -> Response {
        let rest = [("loket", place), ("meja", desk ?? ""), ("nomor", drawn.map(String.init) ?? "")].filter {
            !$0.1.isEmpty
        }
        let query = rest.map { "\($0.0)=\(QueryText.escaped($0.1))" }.joined(separator: "&")
        return Call.redirect("/nomor-antrean?" + query)
    }
}

/// Text inside an address.
enum QueryText {
    /// Percent signs for all but letters and digits.
    static func escaped(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            bytes += isPlain ? [byte] : [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension String {
    /// `SRI DEWI` as `Sri Dewi`.
    fileprivate var capitalizedWords: String {
        split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined(separator: " ")
    }
}
