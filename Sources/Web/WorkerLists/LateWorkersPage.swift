// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Text

/// Who was registered or paid for late, or not yet: companies with their counts, then the workers with their days.
struct LateWorkersPage {
    private static let mostWorkers = 300

    private let call: Call
    private let workers: [LateWorker]
    private let company: ID<OrganisationRecord>?
    private var language: Language { call.language }

    /// - Parameter company: whose workers alone are shown; nil for all.
    init(_ call: Call, _ workers: [LateWorker], company: ID<OrganisationRecord>?) {
        self.call = call
        self.workers = workers
        self.company = company
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var page: Page {
        let title = text(LateWorkerTexts.title)
        var html: HTML = "<h1>\(title)</h1><p class=\"muted\">\(text(LateWorkerTexts.intro))</p>"
        if company == nil { html.add(Box(text(LateWorkerTexts.companies), companies)) }
        html.add(Box(text(LateWorkerTexts.workers), table))
        if company != nil {
            html.add("<p>\(ButtonLink(text(LateWorkerTexts.all), href: "/keterlambatan", .quiet))</p>")
        }
        return Page(call.frame(), title: title, width: .wide, html)
    }

    private var companies: HTML {
        let groups = Dictionary(grouping: workers, by: \.organisation).values.sorted { $0.count > $1.count }
        let rows: [[HTML]] = groups.compactMap { group in
            guard let first = group.first else { return nil }
            let counts: [HTML] = LateWorker.Kind.allCases.map { kind in
                HTML.text(Wording.count(group.count { $0.kind == kind }))
            }
            let link: HTML = "<a href=\"/keterlambatan?p3mi=\(first.organisation)\">\(first.company)</a>"
            return [link] + counts
        }
        let kinds: [DataTable.Column] = LateWorker.Kind.allCases.map { kind in
            .init(LateWorkerTexts.kind(kind.rawValue, language), numeric: true)
        }
        let first: [DataTable.Column] = [.init(text(LateWorkerTexts.company))]
        return DataTable(
            text(LateWorkerTexts.companies), hidesCaption: true, columns: first + kinds, rows: rows,
            empty: text(LateWorkerTexts.none)
        ).html
    }

    private var table: HTML {
        let rows: [[HTML]] = workers.prefix(Self.mostWorkers).map { worker in
            [
                name(worker), .text(worker.company), chip(worker).html, day(worker.contractFirstDay),
                day(worker.registeredOn), day(worker.departedOn), day(worker.paidOn),
            ]
        }
        return DataTable(
            text(LateWorkerTexts.workers), hidesCaption: true,
            columns: [
                .init(text(LateWorkerTexts.worker)), .init(text(LateWorkerTexts.company)),
                .init(text(LateWorkerTexts.what)), .init(text(LateWorkerTexts.contract)),
                .init(text(LateWorkerTexts.registered)), .init(text(LateWorkerTexts.departed)),
                .init(text(LateWorkerTexts.paid)),
            ], rows: rows, empty: text(LateWorkerTexts.none)
        ).html
    }

    private func chip(_ worker: LateWorker) -> Chip {
        let tone: Tone =
            switch worker.kind {
            case .departedUnpaid: .bad
            case .registeredLate, .paidLate: .care
            case .dueSoon, .notRegistered: .plain
            }
        guard worker.kind == .dueSoon, let first = worker.contractFirstDay else {
            return Chip(tone, LateWorkerTexts.kind(worker.kind.rawValue, language))
        }
        let hasBegun = first <= call.site.door.clock.now().jakartaDay
        return Chip(hasBegun ? .care : .plain, text(hasBegun ? LateWorkerTexts.begun : LateWorkerTexts.soon))
    }

    private func name(_ worker: LateWorker) -> HTML {
        guard let person = worker.person, Operation.viewMember.isOpen(to: call.actor) else {
            return .text(worker.name)
        }
        return "<a href=\"/orang/\(person)\">\(worker.name)</a>"
    }

    private func day(_ day: CalendarDay?) -> HTML { .text(day.map { Wording.day($0, language) } ?? "–") }
}
