// SPDX-License-Identifier: Apache-2.0
import Hummingbird
import Kernel
import Snap

/// The bank as its customer sees it: one number, one amount, one button. Works without script.
struct BankPage: Sendable {
    let payments: PaymentDesk

    /// SNAP's answer to a question about a bill that is paid.
    private static let paidBill = "4042414"

    private struct Query: Decodable {
        let lang: String?
        let va: String?
        var language: Language { lang.flatMap(Language.init(rawValue:)) ?? .indonesian }
    }

    private struct Form: Decodable {
        let lang: String?
        let va: String
        let amount: Int64?
        let name: String?
        let reference: String
        var language: Language { lang.flatMap(Language.init(rawValue:)) ?? .indonesian }
    }

    func add(to router: Router<BasicRequestContext>) {
        router.get("/") { request, context in
            let query = try request.uri.decodeQuery(as: Query.self, context: context)
            return ask(query.language, typed: query.va ?? "", fault: nil)
        }
        router.get("/bill") { request, context in
            let query = try request.uri.decodeQuery(as: Query.self, context: context)
            return try await bill(query.language, typed: query.va ?? "")
        }
        router.post("/pay") { request, context in
            try await pay(try await URLEncodedFormDecoder().decode(Form.self, from: request, context: context))
        }
        router.post("/outcome") { request, context in
            try await outcome(try await URLEncodedFormDecoder().decode(Form.self, from: request, context: context))
        }
    }

    private func ask(_ language: Language, typed: String, fault: String?, status: Int = 200) -> Response {
        let words = BankWords.of(language)
        let warning = fault.map { "<p class=\"bad\" role=\"alert\"><b>✗</b> \(PageText.escaped($0))</p>" } ?? ""
        let content = """
            <h1>\(words.question)</h1>\(warning)<section><form action="/bill" method="get">
            <input type="hidden" name="lang" value="\(language.rawValue)">
            <label for="va">\(words.placeholder)</label>
            <input id="va" name="va" inputmode="numeric" autocomplete="off" required value="\(PageText.escaped(typed))">
            <button>\(words.look)</button></form></section>
            """
        return frame(language, "/?va=\(digits(typed))", content, status: status)
    }

    private func bill(_ language: Language, typed: String) async throws -> Response {
        let words = BankWords.of(language)
        guard let account = try? payments.account(typed: typed) else {
            return ask(language, typed: typed, fault: words.notFound, status: 404)
        }
        let (answer, bill) = try await payments.inquire(account)
        guard let bill else {
            let unpaid = answer.fault == nil ? words.notFound : words.failed
            let reason = answer.responseCode == Self.paidBill ? words.alreadyPaid : unpaid
            let detail = [answer.responseCode, answer.responseMessage].compactMap(\.self).joined(separator: " ")
            return ask(language, typed: typed, fault: detail.isEmpty ? reason : "\(reason) (\(detail))", status: 404)
        }
        let content = """
            <h1>\(PageText.escaped(bill.name))</h1><section><p class="muted">\(account.printed)</p>
            <p class="muted">\(words.payable)</p><p class="big">\(PageText.money(bill.amount))</p>
            <form action="/pay" method="post"><input type="hidden" name="lang" value="\(language.rawValue)">
            <input type="hidden" name="va" value="\(account.printed)">
            <input type="hidden" name="amount" value="\(bill.amount.amount)">
            <input type="hidden" name="name" value="\(PageText.escaped(bill.name))">
            <input type="hidden" name="reference" value="\(payments.newReference())">
            <button>\(words.pay) \(PageText.money(bill.amount))</button></form></section>
            """
        return frame(language, "/bill?va=\(account.printed)", content)
    }

    /// Pays once for each reference: a second press of the button shows the outcome of the first.
    private func pay(_ form: Form) async throws -> Response {
        let account = try payments.account(typed: form.va)
        let known = try await payments.book.find(form.reference)
        if let known, known.state != .sent {
            return result(form, known.state, nil, amount: known.amount)
        }
        guard let amount = form.amount, amount >= 0 else { throw HTTPError(.badRequest, message: "amount is missing") }
        let request = VAPaymentRequest(
            account: account, name: form.name, paymentRequestId: form.reference, paid: SnapAmount(Rupiah(amount)),
            referenceNo: payments.newReference(), paidAt: payments.clock.now())
        let (answer, state) = try await payments.pay(request)
        return result(form, state, answer, amount: Rupiah(amount))
    }

    private func outcome(_ form: Form) async throws -> Response {
        let (answer, state) = try await payments.ask(try payments.account(typed: form.va), form.reference)
        let known = try await payments.book.find(form.reference)
        return result(form, state ?? .unknown, answer, amount: known?.amount ?? .zero)
    }

    private func result(_ form: Form, _ state: PaymentState, _ answer: SnapAnswer?, amount: Rupiah) -> Response {
        let words = BankWords.of(form.language)
        let (sign, style, title): (String, String, String) =
            switch state {
            case .posted: ("✓", "good", words.paid)
            case .refused: ("✗", "bad", words.refused)
            case .sent, .unknown: ("?", "care", words.unknown)
            }
        let next =
            state == .sent || state == .unknown
            ? """
            <p>\(words.unknownHelp)</p><form action="/outcome" method="post">
            <input type="hidden" name="lang" value="\(form.language.rawValue)">
            <input type="hidden" name="va" value="\(PageText.escaped(form.va))">
            <input type="hidden" name="reference" value="\(PageText.escaped(form.reference))">
            <button>\(words.askAgain)</button></form>
            """ : ""
        let content = """
            <h1 class="\(style)" role="status">\(sign) \(title)</h1>
            <section><p class="big">\(PageText.money(amount))</p><p>\(PageText.escaped(form.name ?? ""))</p>
            <p class="muted">\(PageText.escaped(form.va))</p>
            <p class="muted">\(words.reference): \(PageText.escaped(form.reference))</p>\(next)</section>
            \(snap(answer, words))<p><a href="/?lang=\(form.language.rawValue)">\(words.again)</a></p>
            """
        return frame(form.language, "/?va=\(digits(form.va))", content)
    }

    private func snap(_ answer: SnapAnswer?, _ words: BankWords) -> String {
        guard let answer else { return "" }
        let head = [answer.responseCode, answer.responseMessage, answer.fault].compactMap(\.self).joined(
            separator: " · ")
        let body = answer.body.map { "<pre>\(PageText.escaped($0))</pre>" } ?? ""
        return "<section><h2>\(words.bankAnswer)</h2><p>\(PageText.escaped(head))</p>\(body)</section>"
    }

    private func frame(_ language: Language, _ path: String, _ content: String, status: Int = 200) -> Response {
        let other: Language = language == .indonesian ? .english : .indonesian
        let link = path + (path.contains("?") ? "&" : "?") + "lang=\(other.rawValue)"
        let title = BankWords.of(language).title
        return Answer.page(
            PageText.frame(title: title, language: language, otherLanguage: link, content), status: status)
    }

    private func digits(_ typed: String) -> String { typed.filter { $0.isASCII && $0.isNumber } }
}
