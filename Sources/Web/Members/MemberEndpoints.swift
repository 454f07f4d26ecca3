// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Text
import Wire

extension Site {
    /// The worker's home, and people as officers see them.
    var memberEndpoints: [Endpoint] {
        [
            .page(.viewMember, "/beranda") { call in try await call.homePage() },
            .page(.viewMember, "/catatan-akses") { call in
                let lines = try await door.viewLooks(at: try call.ownPerson(), by: call.actor)
                return LooksPage.page(call.frame(), lines, reader: call.actor)
            },
            .page(.findMember, "/orang") { call in try await call.memberSearchPage() },
            .page(.viewMember, "/orang/{person}") { call in
                try await call.memberPage(try call.key("person"), .empty, [])
            },
            .get(.findMember, "/api/v1/persons", query: MemberQuery.self, gives: MemberList.self) { call, query in
                let found = try await door.findMembers(query.q, by: call.actor)
                return MemberList(persons: found.map(MemberLineRecord.init))
            },
            .get(.viewMember, "/api/v1/persons/{person}", gives: MemberAnswer.self) { call in
                MemberAnswer(try await door.viewMember(try call.key("person"), by: call.actor))
            },
        ]
    }
}

extension Call {
    fileprivate func homePage() async throws -> Page {
        if actor.role == .relative {
            return WardsPage.page(frame(), try await site.door.listWards(by: actor))
        }
        let member = try await site.door.viewMember(try ownPerson(), by: actor)
        let tasks = try HomeTasks(member, tariff: site.door.tariff, today: today, language)
        let hasSheet = actor.role == .worker ? try await site.door.recoveryCodesLeft(by: actor) != nil : true
        let news = HomeNews(
            unread: try await site.door.countUnread(by: actor), needsSheet: !hasSheet, language)
        return HomePage(frame(notice: registered(member)), member, tasks, news, today: today).page
    }

    /// Said once, after a registration: that it is done, the number, and the name to sign in with.
    private func registered(_ member: MemberView) -> Notice? {
        guard query("pesan") == "terdaftar", let kpj = member.kpj else { return nil }
        return Notice(
            .good,
            content: """
                <p><b>\(MemberTexts.registered.text(language))</b></p>\
                <p>\(MemberTexts.registeredAs.text(language, ["kpj": kpj, "login": actor.name]))</p>
                """)
    }

    fileprivate func memberSearchPage() async throws -> Page {
        let typed = typedQuery
        let opens = actor.role.map(Operation.viewMember.roles.contains) ?? false
        guard let text = typed["q"] else {
            return MemberSearchPage(frame(), typed, [], found: nil, opens: opens).page
        }
        do {
            let found = try await site.door.findMembers(text, by: actor)
            return MemberSearchPage(frame(), typed, [], found: found, opens: opens).page
        } catch let failure as Failure where failure.showsOnForm {
            return MemberSearchPage(frame(), typed, [failure], found: nil, opens: opens).page
        }
    }

    /// All about one person, with the form that records an event as it was typed.
    func memberPage(_ person: ID<PersonRecord>, _ typed: TypedFields, _ failures: [Failure]) async throws -> Page {
        let overview = try await site.door.viewMemberOverview(person, by: actor)
        let member = overview.member
        let form = JourneyForm(
            member.placements.last, actor, action: "/orang/\(person)/perjalanan", csrf: csrf,
            key: site.door.formKey(), typed, failures, today: today, language)
        return MemberPage(frame(), overview, actor, journeyForm: form.html, today: today).page
    }
}

/// For whom a relative may act.
enum WardsPage {
    static func page(_ frame: Frame, _ wards: [Ward]) -> Page {
        let texts = HomeTexts.texts(frame.language)
        let rows = wards.map { ActionRow(.person, $0.name, href: "/orang/\($0.person)") }
        let content: HTML = rows.isEmpty ? "<p>\(texts.noWards)</p>" : "\(rows)"
        let help = ActionRow(.help, ContactTexts.title.text(frame.language), href: "/bantuan")
        return Page(frame, title: texts.title, "<h1>\(texts.wards)</h1>\(Box(content))\(Box(help.html))")
    }
}
