// SPDX-License-Identifier: Apache-2.0

extension Operation {
    public static let viewWorkerLists = Operation(
        "worker-list.view", "See the company's lists of workers and what became of them", [.p3miOfficer],
        scope: .nobody)
    public static let uploadWorkerList = Operation(
        "worker-list.upload", "Upload a list of workers to be looked through, or give it up", [.p3miOfficer],
        scope: .nobody, writes: true)
    public static let mendWorkerList = Operation(
        "worker-list.mend", "Mend rows of a list of workers", [.p3miOfficer], scope: .nobody, writes: true)
    public static let runWorkerList = Operation(
        "worker-list.run", "Register the workers of a list and ask for one payment", [.p3miOfficer], scope: .nobody,
        writes: true)
    public static let viewLateWorkers = Operation(
        "late-worker.view", "See placements that were registered or paid late, or not yet",
        [.inspector, .auditor, .labourOfficer, .p3miOfficer], scope: .nobody)

    /// Lists of workers, and who comes late.
    static let workerListOperations: [Operation] = [
        viewWorkerLists, uploadWorkerList, mendWorkerList, runWorkerList, viewLateWorkers,
    ]
}
