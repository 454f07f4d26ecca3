// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import Protection
import Text
import Wire

extension Site {
    /// The front page and the two calculators, open to all.
    var rulesEndpoints: [Endpoint] {
        [
            Endpoint(.computeQuote, .get, "/", face: .page) { call in
                if let start = call.start { return Call.redirect(start) }
                if call.actor.role == .ministryPortal { return Response(page: ProgramPage.page(call.frame())) }
                return Response(page: FrontPage.page(call.frame()))
            },
            .page(.computeQuote, "/hitung") { call in try call.quotePage() },
            .page(.computeBenefit, "/manfaat") { call in try call.benefitPage() },
            .get(.computeQuote, "/api/v1/quote", query: QuoteQuery.self, gives: QuoteAnswer.self) { call, query in
                QuoteAnswer(try door.tariff.quote(try query.request(today: call.today)), call.language)
            },
            .get(.computeBenefit, "/api/v1/benefit", query: BenefitQuery.self, gives: BenefitAnswer.self) {
                call, query in
                let request = try query.request(today: call.today)
                return BenefitAnswer(try BenefitLaw(door.rules).assess(request), call.language)
            },
        ]
    }
}

extension Call {
    /// The law's day of this request.
    var today: CalendarDay { site.door.clock.now().jakartaDay }

    /// Where a signed-in person begins; nil for a visitor.
    var start: String? {
        guard let role = actor.role else { return nil }
        guard role.isOfficer else { return "/beranda" }
        switch role {
        case .assessor, .approver, .advisoryDoctor: return "/klaim"
        case .finance: return "/pembayaran"
        case .manager: return "/angka"
        case .administrator: return "/akun"
        case .counterOfficer: return "/loket"
        default: return Menu.start(role)
        }
    }

    fileprivate func quotePage() throws -> Page {
        let typed = typedQuery
        guard typed["route"] != nil else { return QuotePage(frame(), typed, [], today: today).question }
        do throws(Failure) {
            let request = try query(QuoteQuery.self).request(today: today)
            let quote = try site.door.tariff.quote(request)
            return QuotePage(frame(), typed, [], today: today).answer(request, quote)
        } catch {
            guard error.showsOnForm else { throw error }
            let named = Failure(error.kind, error.code, field: error.field.map(Self.quoteField), details: error.details)
            return QuotePage(frame(), typed, [named], today: today).question
        }
    }

    /// The control that a field of the law stands in.
    private static func quoteField(_ field: String) -> String {
        switch field {
        case "jht.monthly": "jht"
        case "jht.months": "jhtMonths"
        default: field
        }
    }

    fileprivate func benefitPage() throws -> Page {
        let typed = typedQuery
        let law = BenefitLaw(site.door.rules)
        func form(_ failures: [Failure]) -> BenefitForm {
            BenefitForm(typed, failures, losses: law.lossNames, today: today, language)
        }
        guard typed["phase"] != nil, !MoreRows.areAsked(typed) else { return BenefitPage(frame(), form([])).question }
        do throws(Failure) {
            let request = try BenefitQuery.decode(MoreRows.body(typed)).request(today: today)
            return BenefitPage(frame(), form([])).answer(request, try law.assess(request))
        } catch {
            guard error.showsOnForm else { throw error }
            return BenefitPage(frame(), form([error])).question
        }
    }
}
