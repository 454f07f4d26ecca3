// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import Services
import Store
import Wire

extension Site {
    /// What people are told, and how they want to be told.
    var inboxEndpoints: [Endpoint] {
        [
            .page(.viewInbox, "/pesan") { call in try await call.inboxPage(nil, .empty) },
            .form(.viewInbox, "/pesan/dibaca", takes: InboxRead.self) { call, body in
                try await door.markRead(upTo: body.last, by: call.actor)
                return Call.redirect("/pesan")
            },
            .form(
                .viewInbox, "/pesan/cara", takes: ContactChoice.self,
                again: { call, failure, typed in try await call.inboxPage(failure, typed) }
            ) { call, body in
                try await door.chooseContact(body.choice, by: call.actor)
                return Call.redirect("/pesan?selesai=1#cara")
            },
            .get(.viewInbox, "/api/v1/inbox", gives: InboxAnswer.self) { call in try await answer(call) },
            .postUnkeyed(.viewInbox, "/api/v1/inbox/read", takes: InboxRead.self, gives: InboxAnswer.self) {
                call, body in
                try await door.markRead(upTo: body.last, by: call.actor)
                return try await answer(call)
            },
            .postUnkeyed(.viewInbox, "/api/v1/inbox/choice", takes: ContactChoice.self, gives: InboxAnswer.self) {
                call, body in
                try await door.chooseContact(body.choice, by: call.actor)
                return try await answer(call)
            },
            .postUnkeyed(.sendReminders, "/api/v1/reminders", takes: EmptyForm.self, gives: RemindersSent.self) {
                call, _ in
                RemindersSent(sent: try await door.sendReminders(by: call.actor))
            },
        ]
    }

    private func answer(_ call: Call) async throws -> InboxAnswer {
        let view = try await door.viewInbox(by: call.actor)
        return InboxAnswer(
            messages: view.messages.map { InboxLine($0, call.language) }, unread: view.unread,
            choice: view.choice.map(ContactChoice.init))
    }
}

extension Call {
    fileprivate func inboxPage(_ failure: Failure?, _ typed: TypedFields) async throws -> Page {
        InboxPage(try await site.door.viewInbox(by: actor), self, failure, typed).page
    }
}

extension InboxLine {
    fileprivate init(_ message: InboxStore.Message, _ language: Language) {
        self.init(
            id: message.id, kind: message.kind, text: message.text(language), link: message.link,
            recordedAt: message.recordedAt, readAt: message.readAt)
    }
}

extension ContactChoice {
    fileprivate var choice: ContactChoiceStore.Choice {
        ContactChoiceStore.Choice(
            sms: sms, whatsapp: whatsapp, email: email, language: language, quietFrom: quietFrom, quietTo: quietTo)
    }

    fileprivate init(_ choice: ContactChoiceStore.Choice) {
        self.init(
            sms: choice.sms, whatsapp: choice.whatsapp, email: choice.email, language: choice.language,
            quietFrom: choice.quietFrom, quietTo: choice.quietTo)
    }
}
