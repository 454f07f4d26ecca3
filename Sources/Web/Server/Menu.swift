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
        let label: @Sendable (FrameTexts) -> String
    }

    private static let desk: [Item] = [
        Item(operation: .checkClearance, path: "/pemeriksaan") { $0.departures },
        Item(operation: .enrolForWorker, path: "/pendaftaran") { SignInTexts.texts($0.language).enrol },
        Item(operation: .findMember, path: "/orang") { $0.people },
        Item(operation: .listClaims, path: "/klaim") { $0.claims },
        Item(operation: .listCases, path: "/kasus") { $0.cases },
        Item(operation: .listPayouts, path: "/pembayaran") { $0.payouts },
        Item(operation: .viewPayoutLists, path: "/daftar-pembayaran") {
            PayoutListTexts.texts($0.language).title
        },
        Item(operation: .viewSuspense, path: "/penampungan") { SuspenseTexts.title.text($0.language) },
        Item(operation: .issueBatch, path: "/tagihan-kolektif") { BatchTexts.title.text($0.language) },
        Item(operation: .viewBatchAlarms, path: "/janji-iuran") { BatchTexts.alarms.text($0.language) },
        Item(operation: .viewDrawer, path: "/loket") { CounterTexts.title.text($0.language) },
        Item(operation: .viewBooks, path: "/buku") { BooksTexts.texts($0.language).title },
        Item(operation: .viewAbroad, path: "/luar-negeri") { AbroadTexts.texts($0.language).title },
        Item(operation: .viewPartners, path: "/mitra") { PartnerTexts.texts($0.language).title },
        Item(operation: .viewReconciliation, path: "/rekonsiliasi") { ReconciliationTexts.texts($0.language).title },
        Item(operation: .viewFigures, path: "/angka") { $0.figures },
        Item(operation: .viewRuleDrafts, path: "/peraturan/rancangan") { RuleDraftTexts.texts($0.language).title },
        Item(operation: .viewAudit, path: "/audit") { $0.audit },
        Item(operation: .listAccounts, path: "/akun") { $0.account },
    ]

    static func top(_ role: Role?, _ texts: FrameTexts, _ path: String) -> [Link] {
        guard let role, role.isOfficer else { return [] }
        return desk.filter { $0.operation.roles.contains(role) }.map { item in
            Link(item.label(texts), item.path, isCurrent: path == item.path || path.hasPrefix(item.path + "/"))
        }
    }

    static func bottom(_ actor: Actor, _ texts: FrameTexts, _ path: String) -> [Link] {
        guard let role = actor.role, !role.isOfficer else { return [] }
        return [
            Link(texts.home, "/beranda", icon: .home, isCurrent: path == "/beranda"),
            Link(texts.card, "/kartu", icon: .card, isCurrent: path.hasPrefix("/kartu")),
            Link(texts.claims, "/klaim-saya", icon: .claim, isCurrent: path.hasPrefix("/klaim")),
            Link(texts.invoices, "/tagihan", icon: .money, isCurrent: path.hasPrefix("/tagihan")),
        ]
    }
}
