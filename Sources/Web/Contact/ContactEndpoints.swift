// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Services
import Text
import Wire

extension Site {
    /// Cases of the contact centre, and the answers to usual questions.
    var contactEndpoints: [Endpoint] { helpPages + contactPages + contactDeskPages + contactAPI + knowledgeEndpoints }

    private var helpPages: [Endpoint] {
        [
            .page(.visitCall, "/bantuan") { call in try await call.helpPage() },
            .page(.openContact, "/bantuan/tulis") { call in
                ContactOpenPage(call, try call.contactPerson(), FormFields(.empty, [], call.language)).page
            },
            .keyedForm(.openContact, "/bantuan/tulis", takes: ContactOpenRequest.self) { call, failures, typed in
                ContactOpenPage(
                    call, try call.contactPerson(typed), FormFields(typed, failures, call.language)
                ).page
            } _: { call, body, key in
                let view = try await door.openContact(
                    try body.opening(), of: body.person, by: call.actor, repeatKey: key)
                return Call.redirect("/bantuan/kasus/\(view.contactCase.id)?pesan=dibuka")
            },
        ]
    }

    private var contactPages: [Endpoint] {
        [
            .page(.viewContact, "/bantuan/kasus/{case}") { call in try await call.contactPage() },
            .keyedForm(.writeContact, "/bantuan/kasus/{case}/tulis", takes: ContactMessageRequest.self) {
                call, failures, typed in
                try await call.contactPage(typed, failures)
            } _: { call, body, key in
                try await door.writeContact(body.text, in: try call.key("case"), by: call.actor, repeatKey: key)
                return Call.redirect("/bantuan/kasus/\(call.parameter("case"))?pesan=terkirim")
            },
            Endpoint(.writeContact, .post, "/bantuan/kasus/{case}/suara", face: .page) { call in
                try Operation.writeContact.authorise(call.actor)
                return try await call.takeSound()
            },
            .keyedForm(.rateContact, "/bantuan/kasus/{case}/nilai", takes: RatingRequest.self) {
                call, failures, typed in
                try await call.contactPage(typed, failures)
            } _: { call, body, key in
                try await door.rateContact(try call.key("case"), rating: body.rating, by: call.actor, repeatKey: key)
                return Call.redirect("/bantuan/kasus/\(call.parameter("case"))?pesan=dinilai")
            },
            .keyedForm(.handleContact, "/bantuan/kasus/{case}/langkah", takes: ContactStepRequest.self) {
                call, failures, typed in
                try await call.contactPage(typed, failures)
            } _: { call, body, key in
                _ = try await door.handleContact(
                    try call.key("case"), try body.contactStep(), by: call.actor, repeatKey: key)
                return Call.redirect("/bantuan/kasus/\(call.parameter("case"))?pesan=\(body.message)")
            },
            Endpoint(.viewContact, .get, "/bantuan/suara/{sound}", face: .page) { call in
                try Operation.viewContact.authorise(call.actor)
                let found = try await door.openSound(try call.key("sound"), by: call.actor)
                return Response(bytes: found.bytes, type: found.sound.kind.rawValue)
            },
        ]
    }

    private var contactDeskPages: [Endpoint] {
        [
            .page(.listContacts, "/pusat-kontak") { call in
                let isAgent = call.actor.role.map(Operation.viewCallDesk.roles.contains) ?? false
                let desk = isAgent ? try await door.viewCallDesk(by: call.actor) : nil
                return ContactDeskPage(call, try await door.listContacts(by: call.actor), desk).page
            },
            .page(.listSensitiveContacts, "/pusat-kontak/khusus") { call in
                ContactDeskPage.sensitive(call, try await door.listSensitiveContacts(by: call.actor))
            },
            .page(.viewContactFigures, "/pusat-kontak/angka") { call in
                ContactFiguresPage.page(call, try await door.contactFigures(by: call.actor))
            },
        ]
    }

    private var knowledgeEndpoints: [Endpoint] {
        [
            .page(.readKnowledge, "/tanya-jawab") { call in KnowledgePage.page(call) },
            .get(.readKnowledge, "/api/v1/knowledge", query: KnowledgeQuery.self, gives: KnowledgeAnswer.self) {
                call, query in
                KnowledgeAnswer(
                    articles: KnowledgeArticle.matching(query.q ?? "").map { article in
                        KnowledgeRecord(
                            name: article.rawValue, question: article.question.text(call.language),
                            answer: article.answer.text(call.language), path: article.path)
                    })
            },
        ]
    }
}
