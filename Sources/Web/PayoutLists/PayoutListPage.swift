// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Money
import Services
import Store
import Text

/// One payout list: its lines, who stood up for it, and what the reader may do next.
struct PayoutListPage {
    private let call: Call
    private let view: PayoutListView
    private let errors: FormErrors
    private let typed: TypedFields
    private let words: PayoutListWords

    init(_ call: Call, _ view: PayoutListView, _ failure: Failure?, _ typed: TypedFields) {
        self.call = call
        self.view = view
        errors = FormErrors(failure.map { [$0] } ?? [], call.language)
        self.typed = typed
        words = PayoutListWords(call.language)
    }

    private var state: PayoutList.State.Name { view.list.state.name }
    private var base: String { "/daftar-pembayaran/\(view.head.id)" }

    var page: Page {
        let texts = words.texts
        var html: HTML = "<h1>\(view.head.number)</h1><p>\(words.chip(state)) \(Wording.rupiah(view.total))"
        if let consent = view.list.state.consent {
            html.add(" · \(texts.approvals(consent.approvers.count, consent.needed))")
        }
        html.add("</p>")
        if let follows = view.head.follows {
            html.add("<p><a href=\"/daftar-pembayaran/\(follows)\">\(texts.follows)</a></p>")
        }
        if let turn { html.add("<p><b>\(turn)</b></p>") }
        html.add(ErrorSummary(errors, words.frame))
        html.add(Box(texts.lines, lines))
        let hits = PayoutHitBoxes(call, view, typed, words).html
        html.add(hits)
        if state == .open { html.add(Box(texts.waiting, words.payables(view.waiting))) }
        html.add(actions)
        html.add(
            Box(
                texts.steps,
                EventList(
                    view.steps.map { step in
                        let done = OperationTexts.word("payout-list.\(step.kind)", call.language)
                        let name = "\(done)\(step.note.isEmpty ? "" : ": \(step.note)")"
                        return .init(words.moment(step.at), .text(name), by: TermTexts.doer(step.by, call.language))
                    }
                ).html))
        return Page(
            call.frame(), title: view.head.number, width: .wide, breadcrumbs: [Link(texts.title, "/daftar-pembayaran")],
            html)
    }

    /// Whose turn it is, by role; nil where nobody's is.
    private var turn: String? {
        let operation: Operation
        switch state {
        case .open, .settled: operation = .preparePayoutList
        case .locked: operation = .approvePayoutList
        case .approved: operation = .authorisePayoutList
        case .authorised: operation = .releasePayoutList
        case .released: return words.texts.bankNext
        case .closed: return nil
        }
        let roles = Role.allCases.filter(operation.roles.contains).map { TermTexts.word($0.rawValue, call.language) }
        return words.texts.turn(of: roles, isOthers: state == .locked)
    }

    private var lines: HTML {
        let texts = words.texts
        let rows: [[HTML]] = view.lines.map { line in
            [
                .text(line.payable.payable.number), .text(line.payable.personName),
                .text(Wording.rupiah(line.line.amount)), .text(words.account(line.account)),
                words.chip(line.line.state).html, .text(remarks(line)),
            ]
        }
        return DataTable(
            texts.lines, hidesCaption: true,
            columns: [
                .init(texts.claim), .init(texts.person), .init(words.frame.amount, numeric: true),
                .init(texts.account), .init(words.frame.state), .init(texts.why),
            ], rows: rows, empty: texts.nothingWaits
        ).html
    }

    private func remarks(_ view: PayoutLineView) -> String {
        var remarks: [String] = []
        if let reason = view.line.reason, !reason.isEmpty { remarks.append(TermTexts.word(reason, call.language)) }
        switch view.line.inquiry {
        case .agrees: remarks.append(words.texts.nameAgrees)
        case nil where view.line.state == .listed && state != .open: remarks.append(words.texts.nameOpen)
        case .differs, .refused, nil: break
        }
        if let accepted = view.line.accepted { remarks.append(accepted) }
        if let last = view.results.last, !last.message.isEmpty { remarks.append(last.message) }
        if let question = view.question {
            switch question.answer {
            case nil: remarks.append(words.texts.asked)
            case .received: remarks.append(words.texts.yes)
            case .notReceived: remarks.append(words.texts.no)
            }
        }
        return remarks.joined(separator: " · ")
    }

    private var actions: HTML {
        let texts = words.texts
        var html = HTML()
        switch state {
        case .open where call.may(.preparePayoutList):
            html.add(preparation)
            html.add(button("kunci", texts.lock))
            if view.lines.isEmpty { html.add(button("tutup", texts.close, .quiet)) }
        case .locked:
            if call.may(.approvePayoutList) {
                html.add(button("setujui", texts.approve))
                html.add(sendBack)
            }
        case .approved:
            if call.may(.authorisePayoutList) { html.add(button("sahkan", texts.authorise)) }
            if call.may(.approvePayoutList) { html.add(sendBack) }
        case .authorised where call.may(.releasePayoutList):
            html.add(button("lepas", texts.releaseSnap, carrying: HiddenField("channel", "snap").html))
            html.add(button("lepas", texts.releaseFile, .quiet, carrying: HiddenField("channel", "file").html))
        case .settled where call.may(.preparePayoutList): html.add(button("tutup", texts.close))
        case .open, .authorised, .released, .settled, .closed: break
        }
        if view.list.state.release?.channel == .file, call.may(.releasePayoutList) {
            html.add("<p>\(ButtonLink(texts.download, href: "\(base)/pain001", .quiet))</p>")
        }
        let isUnpaid = view.lines.contains { [.failed, .stopped, .returned].contains($0.line.state) }
        if isUnpaid, [.settled, .closed].contains(state), call.may(.preparePayoutList) {
            html.add(button("lanjutan", texts.followUp, .quiet))
        }
        return html.isEmpty ? html : Box(texts.next, html).html
    }

    private var preparation: HTML {
        let texts = words.texts
        var html = HTML()
        if !view.waiting.isEmpty {
            let choices = view.waiting.map {
                FieldChoice($0.payable.id.description, "\($0.payable.number) \(Wording.rupiah($0.payable.amount))")
            }
            var fields = typed.filled("payable", errors) { .select($0, texts.claim, choices) }.required().html
            fields.add(
                typed.filled("reason", errors) { .text($0, texts.reason) }.hint(texts.reasonHint)
                    .optional(words.frame.optional))
            html.add("<h3>\(texts.addTitle)</h3>\(form("tambah", texts.add, fields))")
        }
        if !view.lines.isEmpty {
            let choices = view.lines.map {
                FieldChoice(
                    $0.line.id.description, "\($0.payable.payable.number) \(Wording.rupiah($0.line.amount))")
            }
            let field = Field.select("line", texts.line, choices).required().html
            html.add("<h3>\(texts.removeTitle)</h3>\(form("keluarkan", texts.remove, field))")
        }
        html.add("<h3>\(texts.uploadTitle)</h3><p class=\"muted\">\(texts.uploadHint)</p>")
        html.add(
            Form(
                words.frame, action: "\(base)/unggah", csrf: call.csrf, hasFiles: true, submit: texts.upload,
                weight: .quiet, Field.file("file", texts.file, accept: ".csv,text/csv").required().html))
        return html
    }

    private var sendBack: HTML {
        form(
            "kembalikan", words.texts.sendBack,
            typed.filled("reason", errors) { .textarea($0, words.texts.reason, rows: 2) }.required().html)
    }

    private func form(_ verb: String, _ submit: String, _ fields: HTML) -> HTML {
        Form(words.frame, action: "\(base)/\(verb)", csrf: call.csrf, submit: submit, weight: .quiet, fields).html
    }

    private func button(
        _ verb: String, _ label: String, _ weight: ButtonLink.Weight = .main, carrying fields: HTML = HTML()
    ) -> HTML {
        Form(words.frame, action: "\(base)/\(verb)", csrf: call.csrf, submit: label, weight: weight, fields).html
    }
}
