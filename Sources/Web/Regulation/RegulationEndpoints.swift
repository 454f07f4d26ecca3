// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import Protection
import Regulation
import Services
import Store
import Text
import Wire

extension Site {
    /// The law itself, open to all, and the desk of its drafts.
    var regulationEndpoints: [Endpoint] { rulePages + ruleRecords + ruleDrafts }

    private var rulePages: [Endpoint] {
        [
            .page(.viewRules, "/peraturan") { call in try call.rulesPage() },
            .page(.viewRules, "/peraturan/nilai/{name}") { call in try call.rulePage() },
            .page(.viewRules, "/peraturan/perubahan") { call in call.ruleChangesPage() },
            .page(.viewRules, "/peraturan/belum-pasti") { call in try RuleDoubtsPage(call).page },
            .page(.computeQuote, "/hitung/langkah") { call in
                let request = try call.query(QuoteQuery.self).request(today: call.today)
                let quote = try door.tariff.quote(request)
                return StepsPage(call, quote.derivation, back: "/hitung").page
            },
            .page(.computeBenefit, "/manfaat/langkah") { call in
                let request = try call.query(BenefitQuery.self).request(today: call.today)
                let result = try BenefitLaw(door.rules).assess(request)
                return StepsPage(call, result.derivation, back: "/manfaat").page
            },
        ]
    }

    private var ruleRecords: [Endpoint] {
        [
            .get(.viewRules, "/api/v1/regulation", query: RuleQuery.self, gives: RuleListAnswer.self) { call, query in
                try RuleListAnswer(door.rules, on: query.on ?? call.today, prefix: query.prefix ?? "", call.language)
            },
            .get(.viewRules, "/api/v1/regulation/rules/{name}", query: RuleDayQuery.self, gives: RuleRecord.self) {
                call, query in
                let (history, entry) = try door.rules.entry(call.parameter("name"), on: query.on ?? call.today)
                return RuleRecord(history, entry, call.language)
            },
            .get(
                .viewRules, "/api/v1/regulation/changes", query: RuleChangesQuery.self, gives: RuleChangesAnswer.self
            ) { call, query in
                RuleChangesAnswer(door.rules, from: query.from, to: query.to, call.language)
            },
            .get(.viewRules, "/api/v1/regulation/status", gives: RuleStatusAnswer.self) { call in
                try RuleStatusAnswer(door.rules, call.language)
            },
        ]
    }

    private var ruleDrafts: [Endpoint] {
        [
            .get(.viewRuleDrafts, "/api/v1/regulation/drafts", gives: RuleDraftList.self) { call in
                RuleDraftList(drafts: try await door.listRuleDrafts(by: call.actor).map { RuleDraftRecord($0) })
            },
            .post(
                .proposeRuleDraft, "/api/v1/regulation/drafts", takes: RuleDraftRequest.self,
                gives: RuleDraftRecord.self, limit: 8 * 1_024 * 1_024
            ) { call, body, key in
                let files = body.files.map { RuleFile(path: $0.path, text: $0.text) }
                let proposal = RuleDraftProposal(title: body.title, reason: body.reason, files: files)
                return RuleDraftRecord(try await door.proposeRuleDraft(proposal, by: call.actor, repeatKey: key))
            },
            .get(.viewRuleDrafts, "/api/v1/regulation/drafts/{draft}", gives: RuleDraftAnswer.self) { call in
                let id = try call.key("draft", RuleDraftStore.Record.self)
                return RuleDraftAnswer(try await door.viewRuleDraft(id, by: call.actor), call.language)
            },
            .post(
                .decideRuleDraft, "/api/v1/regulation/drafts/{draft}/decision", takes: RuleDraftDecisionRequest.self,
                gives: RuleDraftRecord.self
            ) { call, body, key in
                let id = try call.key("draft", RuleDraftStore.Record.self)
                let draft = try await door.decideRuleDraft(
                    id, try body.decision, reason: body.reason, by: call.actor, repeatKey: key)
                return RuleDraftRecord(draft)
            },
            .page(.viewRuleDrafts, "/peraturan/rancangan") { call in
                RuleDraftsPage(call).list(try await door.listRuleDrafts(by: call.actor))
            },
            .page(.viewRuleDrafts, "/peraturan/rancangan/{draft}") { call in try await call.ruleDraftPage(nil, .empty)
            },
            .form(
                .decideRuleDraft, "/peraturan/rancangan/{draft}", takes: RuleDraftDecisionRequest.self,
                again: { call, failure, typed in try await call.ruleDraftPage(failure, typed) }
            ) { call, body in
                let id = try call.key("draft", RuleDraftStore.Record.self)
                _ = try await door.decideRuleDraft(
                    id, try body.decision, reason: body.reason, by: call.actor, repeatKey: nil)
                return Call.redirect("/peraturan/rancangan/\(id)")
            },
        ]
    }
}

extension RuleDraftDecisionRequest {
    /// - Throws: `invalid` where an approval names no first day.
    fileprivate var decision: RuleDraftVerdict {
        get throws(Failure) {
            guard verdict == "approve" else { return .refuse }
            guard let firstDay else { throw Failure(.invalid, "field-missing", field: "firstDay") }
            return .approve(from: firstDay)
        }
    }
}

extension RuleBook {
    /// The entry in force on a day.
    ///
    /// - Throws: `unknown-parameter`, `no-rule-in-force`.
    func entry(
        _ name: String, on day: CalendarDay
    ) throws(Failure) -> (ParameterHistory, ParameterHistory.Revision) {
        let history = try history(name)
        guard let entry = history.revision(on: day) else {
            throw Failure(
                .refused, "no-rule-in-force",
                details: [
                    "parameter": name, "description": history.description, "day": day.description,
                    "absence": Absence.notKnown.rawValue,
                ])
        }
        return (history, entry)
    }
}

extension Call {
    fileprivate func rulesPage() throws -> Page {
        do throws(Failure) {
            let day = try self.day("tanggal") ?? today
            return try RulesPage(self, on: day, chapter: query("bagian") ?? "").page
        } catch {
            guard error.showsOnForm else { throw error }
            return try RulesPage(self, on: today, chapter: "", failures: [error]).page
        }
    }

    fileprivate func rulePage() throws(Failure) -> Page {
        let day = try self.day("tanggal") ?? today
        let (history, entry) = try site.door.rules.entry(parameter("name"), on: day)
        return RulePage(self, history, entry, on: day).page
    }

    fileprivate func ruleChangesPage() -> Page {
        do throws(Failure) {
            guard let from = try day("dari"), let to = try day("sampai") else {
                return RuleChangesPage(self, nil).page
            }
            return RuleChangesPage(self, site.door.rules.changes(from: from, to: to)).page
        } catch {
            return RuleChangesPage(self, nil, failures: [error]).page
        }
    }

    fileprivate func ruleDraftPage(_ failure: Failure?, _ typed: TypedFields) async throws -> Page {
        let id = try key("draft", RuleDraftStore.Record.self)
        let view = try await site.door.viewRuleDraft(id, by: actor)
        return RuleDraftsPage(self).one(view, failure, typed)
    }

    /// A day of the query; nil where none was typed.
    private func day(_ name: String) throws(Failure) -> CalendarDay? {
        guard let text = query(name), !text.isEmpty else { return nil }
        guard let day = CalendarDay(text) else {
            throw Failure(.invalid, "day-malformed", field: name, details: ["found": String(text.prefix(40))])
        }
        return day
    }
}
