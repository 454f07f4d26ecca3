// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Text

/// The menu of each role: only doors that open.
enum Menu {
    private struct Item {
        let operation: Operation
        let path: String
        var group: Group?
        let label: @Sendable (FrameTexts) -> String
    }

    /// Rooms of finance that stand together where a role has many of them.
    private enum Group: CaseIterable {
        case counter, moneyIn, moneyOut

        func label(_ language: Language) -> String {
            switch self {
            case .counter: FieldTexts.group.text(language)
            case .moneyIn: Phrase("Uang masuk", "Money in").text(language)
            case .moneyOut: Phrase("Uang keluar", "Money out").text(language)
            }
        }
    }

    /// A role's menu with more links than this is grouped; fewer fit into two rows of a telephone.
    private static let mostLinks = 7

    private static let desk: [Item] = [
        Item(operation: .checkClearance, path: "/pemeriksaan") { $0.departures },
        Item(operation: .enrolForWorker, path: "/pendaftaran") { EnrolmentTexts.texts($0.language).deskTitle },
        Item(operation: .findMember, path: "/orang") { $0.people },
        Item(operation: .viewWork, path: "/antrean") { QueueTexts.title.text($0.language) },
        Item(operation: .listClaims, path: "/klaim") { $0.claims },
        Item(operation: .addHospital, path: "/rumah-sakit") { RehabilitationTexts.hospitals.text($0.language) },
        Item(operation: .listCases, path: "/kasus") { $0.cases },
        Item(operation: .listContacts, path: "/pusat-kontak") { ContactTexts.desk.text($0.language) },
        Item(operation: .listDataRequests, path: "/permintaan-data") { DataRightsTexts.queue.text($0.language) },
        Item(operation: .listPayouts, path: "/pembayaran", group: .moneyOut) { $0.payouts },
        Item(operation: .viewPayoutLists, path: "/daftar-pembayaran", group: .moneyOut) {
            PayoutListTexts.texts($0.language).title
        },
        Item(operation: .viewSuspense, path: "/penampungan", group: .moneyIn) { SuspenseTexts.title.text($0.language) },
        Item(operation: .issueBatch, path: "/tagihan-kolektif", group: .moneyIn) { BatchTexts.title.text($0.language) },
        Item(operation: .viewWorkerLists, path: "/daftar-pekerja") { WorkerListTexts.title.text($0.language) },
        Item(operation: .viewLateWorkers, path: "/keterlambatan") { LateWorkerTexts.title.text($0.language) },
        Item(operation: .viewBatchAlarms, path: "/janji-iuran", group: .moneyIn) {
            BatchTexts.alarms.text($0.language)
        },
        Item(operation: .viewDrawer, path: "/loket", group: .moneyIn) { CounterTexts.title.text($0.language) },
        Item(operation: .syncField, path: "/konter", group: .counter) { FieldTexts.title.text($0.language) },
        Item(operation: .viewFieldDesk, path: "/catatan-luring", group: .counter) {
            FieldTexts.desk.text($0.language)
        },
        Item(operation: .readPassport, path: "/paspor", group: .counter) { TicketTexts.passport.text($0.language) },
        Item(operation: .runQueue, path: "/nomor-antrean", group: .counter) { TicketTexts.title.text($0.language) },
        Item(operation: .viewReturnees, path: "/kepulangan", group: .counter) {
            ReturneeTexts.title.text($0.language)
        },
        Item(operation: .viewOutreach, path: "/penyuluhan", group: .counter) {
            OutreachTexts.title.text($0.language)
        },
        Item(operation: .viewFieldDevices, path: "/perangkat", group: .counter) {
            FieldTexts.devices.text($0.language)
        },
        Item(operation: .viewBooks, path: "/buku") { BooksTexts.texts($0.language).title },
        Item(operation: .viewAbroad, path: "/luar-negeri", group: .moneyIn) { AbroadTexts.texts($0.language).title },
        Item(operation: .viewPartners, path: "/mitra", group: .moneyIn) { PartnerTexts.texts($0.language).title },
        Item(operation: .viewClients, path: "/klien") { ClientTexts.title.text($0.language) },
        Item(operation: .viewOwnClients, path: "/mitra-saya") { ClientTexts.own.text($0.language) },
        Item(operation: .viewReconciliation, path: "/rekonsiliasi", group: .moneyIn) {
            ReconciliationTexts.texts($0.language).title
        },
        Item(operation: .viewFigures, path: "/angka") { $0.figures },
        Item(operation: .viewRuleDrafts, path: "/peraturan/rancangan") { RuleDraftTexts.texts($0.language).title },
        Item(operation: .viewAudit, path: "/audit") { $0.audit },
        Item(operation: .listAccounts, path: "/akun") { $0.account },
        Item(operation: .viewOutside, path: "/pihak-luar") { OutsideTexts.title.text($0.language) },
    ]

    /// The links of a role's bar.
    static func top(_ role: Role?, _ texts: FrameTexts, _ path: String) -> [Link] {
        let items = items(role)
        return links(isGrouped(items) ? items.filter { $0.group == nil } : items, texts, path)
    }

    /// The groups of a role's bar: none where its links are few.
    static func groups(_ role: Role?, _ texts: FrameTexts, _ path: String) -> [LinkGroup] {
        let items = items(role)
        guard isGrouped(items) else { return [] }
        return Group.allCases.compactMap { group in
            let found = links(items.filter { $0.group == group }, texts, path)
            return found.isEmpty ? nil : LinkGroup(group.label(texts.language), found)
        }
    }

    /// The first door of a role's menu.
    static func start(_ role: Role) -> String? { items(role).first?.path }

    private static func items(_ role: Role?) -> [Item] {
        guard let role, role.isOfficer else { return [] }
        // A person of a partner has no token, and so none of its scopes.
        return desk.filter {
            $0.operation.roles.contains(role) && (role != .partner || $0.operation.partnerScope == nil)
        }
    }

    private static func isGrouped(_ items: [Item]) -> Bool { items.count > mostLinks }

    private static func links(_ items: [Item], _ texts: FrameTexts, _ path: String) -> [Link] {
        items.map { item in
            Link(item.label(texts), item.path, isCurrent: path == item.path || path.hasPrefix(item.path + "/"))
        }
    }

    /// The inbox of those who have one.
    static func tools(_ actor: Actor, _ texts: FrameTexts, _ path: String) -> [Link] {
        guard actor.role.map(Operation.viewInbox.roles.contains) ?? false else { return [] }
        let title = InboxTexts.title.text(texts.language)
        return [Link(title, "/pesan", isCurrent: path.hasPrefix("/pesan"))]
    }

    /// The bar under a worker's pages. A relative has no card, claims or invoices of their own: what they follow stands
    /// on the page of the worker, one step from home.
    static func bottom(_ actor: Actor, _ texts: FrameTexts, _ path: String) -> [Link] {
        guard let role = actor.role, !role.isOfficer else { return [] }
        guard role != .relative else {
            let help = ContactTexts.title.text(texts.language)
            return [
                Link(texts.home, "/beranda", icon: .home, isCurrent: path == "/beranda"),
                Link(help, "/bantuan", icon: .help, isCurrent: path.hasPrefix("/bantuan")),
            ]
        }
        return [
            Link(texts.home, "/beranda", icon: .home, isCurrent: path == "/beranda"),
            Link(texts.card, "/kartu", icon: .card, isCurrent: path.hasPrefix("/kartu")),
            Link(texts.claims, "/klaim-saya", icon: .claim, isCurrent: path.hasPrefix("/klaim")),
            Link(texts.invoices, "/tagihan", icon: .money, isCurrent: path.hasPrefix("/tagihan")),
        ]
    }
}
