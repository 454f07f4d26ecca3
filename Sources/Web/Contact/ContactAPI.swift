// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import HTTPTypes
import Hummingbird
import Kernel
import Services
import Wire

extension Site {
    /// Cases of the contact centre for programs and scripts.
    var contactAPI: [Endpoint] {
        [
            .post(
                .openContact, "/api/v1/contact-cases", takes: ContactOpenRequest.self, gives: ContactAnswer.self
            ) { call, body, key in
                ContactAnswer(
                    try await door.openContact(try body.opening(), of: body.person, by: call.actor, repeatKey: key))
            },
            .get(.listContacts, "/api/v1/contact-cases", gives: ContactListAnswer.self) { call in
                ContactListAnswer(cases: try await door.listContacts(by: call.actor).map(ContactItemAnswer.init))
            },
            .get(.listSensitiveContacts, "/api/v1/contact-cases/sensitive", gives: ContactListAnswer.self) { call in
                ContactListAnswer(
                    cases: try await door.listSensitiveContacts(by: call.actor).map(ContactItemAnswer.init))
            },
            .get(.viewContact, "/api/v1/contact-cases/{case}", gives: ContactAnswer.self) { call in
                ContactAnswer(try await door.viewContact(try call.key("case"), by: call.actor))
            },
            .get(.viewContact, "/api/v1/persons/{person}/contact-cases", gives: ContactListAnswer.self) { call in
                let found = try await door.contacts(of: try call.key("person"), by: call.actor)
                return ContactListAnswer(cases: found.map(ContactItemAnswer.init))
            },
            .post(
                .writeContact, "/api/v1/contact-cases/{case}/messages", takes: ContactMessageRequest.self,
                gives: ContactMessageRequest.self
            ) { call, body, key in
                try await door.writeContact(body.text, in: try call.key("case"), by: call.actor, repeatKey: key)
                return body
            },
            .post(
                .handleContact, "/api/v1/contact-cases/{case}/steps", takes: ContactStepRequest.self,
                gives: ContactAnswer.self, status: .ok
            ) { call, body, key in
                ContactAnswer(
                    try await door.handleContact(
                        try call.key("case"), try body.contactStep(), by: call.actor, repeatKey: key))
            },
            .post(
                .rateContact, "/api/v1/contact-cases/{case}/rating", takes: RatingRequest.self,
                gives: RatingRequest.self
            ) { call, body, key in
                try await door.rateContact(try call.key("case"), rating: body.rating, by: call.actor, repeatKey: key)
                return body
            },
            .get(.viewContactFigures, "/api/v1/contact-figures", gives: ContactFiguresAnswer.self) { call in
                ContactFiguresAnswer(try await door.contactFigures(by: call.actor))
            },
            voiceNoteEndpoint,
        ]
    }

    /// A voice note as the body itself.
    private var voiceNoteEndpoint: Endpoint {
        let contract = Endpoint.Contract(
            query: nil, body: nil, answer: SoundAnswer.self, status: .created, isRepeatable: true)
        return Endpoint(
            .writeContact, .post, "/api/v1/contact-cases/{case}/voice-notes", face: .api, contract: contract
        ) { call in
            try Operation.writeContact.authorise(call.actor)
            let bytes = try await call.bytes(upTo: SoundKind.largestSize)
            let sound = try await door.speakInContact(
                bytes, in: try call.key("case"), by: call.actor, repeatKey: try call.repeatKey(bytes))
            return Response(json: SoundAnswer(sound).json, status: .created)
        }
    }
}

extension Call {
    /// A voice note from a browser's form, checked against forgery.
    func takeSound() async throws -> Response {
        let id: ID<ContactCaseRecord> = try key("case")
        var form = try MultipartForm(
            contentType: request.headers[.contentType] ?? "", largestFile: SoundKind.largestSize)
        for try await buffer in request.body { try form.feed(buffer.readableBytesView) }
        try form.finish()
        if context.cameByCookie {
            guard form.fields.contains(where: { $0.name == "csrf" && $0.value == csrf }) else {
                throw Failure(.forbidden, "form-not-ours")
            }
        }
        do {
            guard let file = form.file else { throw Failure(.invalid, "upload-file-missing", field: "file") }
            _ = try await site.door.speakInContact(file.bytes, in: id, by: actor, repeatKey: nil)
            return Call.redirect("/bantuan/kasus/\(id)?pesan=terkirim")
        } catch let failure as Failure where failure.showsOnForm {
            return Response(page: try await contactPage(.empty, [failure]), status: failure.status)
        }
    }
}
