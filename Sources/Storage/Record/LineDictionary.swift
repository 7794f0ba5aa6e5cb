/// What most lines of the record have in common, so that packing them does not write it again.
///
/// A dictionary never changes once lines were packed with it: a better one is a new one with a number of its
/// own. It holds the shapes of events and the field's words, nothing of an office. What occurs most stands at
/// the end, where it costs least to point to.
enum LineDictionary {
    static let first: [UInt8] = Array(pieces.joined().utf8)

    private static let pieces = [
        #""kind":"ticketCancelled""kind":"ticketMoved""kind":"ticketReopened""kind":"ticketConfirmed"{"bySilence":"#,
        #""kind":"ticketRated"{"score":5,"words":{"digest":"","id":""}"kind":"commented"{"files":[],"text":""#,
        #""kind":"deadlineMoved"{"calendar":2,"deadline":179,"position":1,"reason":""kind":"handedOver""#,
        #""kind":"placeFinished"{"inTime":"ya","minutes":1,"position":1,"result":{"acknowledgement":{"photo":{"#,
        #""outcome":{"good":{},"checked":[""kind":"placeStarted"{"deadline":179,"place":"opd-","position":"#,
        #""kind":"stepEscalated"{"level":1,"position":1,"to":"kasi""kind":"sentBack"{"assignees":["post:"],"from":""#,
        #""withdrawn":[]"kind":"stepPaused"{"position":1,"reason":{"kind":"penyedia","note":"","reference":""}}"#,
        #""kind":"stepResumed"{"calendar":1,"deadline":179"kind":"ticketUnparked""kind":"ticketParked"{"entry":"#,
        #"{"budgetYear":2026,"programme":"","reference":"","responsible":"kabid","review":"2026-1"kind":"stepSkipped""#,
        #""kind":"reportJoined""kind":"reportForwarded""kind":"reportClosed"{"reason":""kind":"seen""reporter":{"#,
        #"{"by":"reporter:\#u{1}\#u{10}","cmd":"\#u{1}\#u{10}","data":{"channel":"web","complaint":"mati","made":179"#,
        #","photos":{"digest":"\#u{1} ","id":"\#u{1}\#u{10}"},"place":"","reporter":{"digest":"\#u{1} ","id":"\#u{1}\#u{10}"},"since":"#,
        #"179,"unit":"","words":{"digest":"\#u{1} ","id":"\#u{1}\#u{10}"}},"hap":179,"kind":"reportReceived","prev":""#,
        #","cmd":"\#u{1}\#u{10}","data":{"ticket":"\#u{1}\#u{10}"},"hap":17"kind":"reportAccepted","#,
        #""data":{"number":"T-2026-00","places":[],"procedure":"maintenance-gangguan","reports":["\#u{1}\#u{10}"],"#,
        #""since":179,"source":"laporan","title":"","unit":"","urgency":"biasa","version":1},"hap":"kind":"ticketOpened""#,
        #""kind":"countersignWaived","kind":"countersignRefused"{"given":{"recorded":{"_0":{"medium":"lisan","orderedBy":"#,
        #"{"given":{"onSite":{"_0":{"signature":{"digest":"\#u{1} ","mediaType":"image/png","name":"tanda-tangan.png","size":"#,
        #""who":{"digest":"\#u{1} ","id":"\#u{1}\#u{10}"}}},"data":{"given":{"own":{}},"number":1},"hap":17"kind":"countersigned""#,
        #""data":{"outcome":"diterima"},"hap":1"kind":"ticketFinished",{"assignees":["reporter"],"column":"opd","number":1,"#,
        #""papers":["berita-acara-pekerjaan","laporan-pelaksanaan"],"step":""},"hap":17"kind":"countersignRequested","#,
        #""nextAssignees":["person:"],"nextStage":1,"note":"","position":,"kind":"stageCompleted","#,
        #"{"content":{"team":{"_0":["teknisi"]}},"kind":"tim","name":"teknis","number":""},"#,
        #"{"content":{"devices":{"_0":[{"assetCode":"","brand":"","direction":"keluar","kind":"router","serial":""}]}},"#,
        #""kind":"perangkat","name":"diganti","number":""},{"content":{"recap":{"period":"2026","text":""}},"kind":"rekap""#,
        #"{"content":{"order":{"_0":{"by":"","words":""}}},"kind":"perintah""content":{"register":{"text":""}},"kind":"register""#,
        #"{"content":{"missing":{"reason":""}},{"content":{"report":{"_0":"\#u{1}\#u{10}"}},"kind":"dokumen","name":"laporan-pengaduan""#,
        #"{"content":{"disposition":{"_0":{"instructions":["Tindak lanjuti sesuai ketentuan"],"note":"","target":{"next":{}},"urgency":"#,
        #""biasa"}}},"kind":"dokumen","name":"disposisi-kadis","number":""}],disposisi-kabid,disposisi-kasi,disposisi-sekretaris,"#,
        #"{"content":{"condition":{"_0":{"photos":[{"digest":"\#u{1} ","mediaType":"image/jpeg","name":"foto.jpg","size":"#,
        #"}],"reporterConfirmed":true,"test":"ping ms"}}},"kind":"keadaan","name":"jaringan internet berfungsi kembali","number":""},"#,
        #""name":"hasil_pemeriksaan","name":"catatan_kasie","name":"ringkasan_kabid","value":"lengkap dan benar","#,
        #""name":"analisis","name":"saran","name":"lokasi_gangguan","name":"jenis_gangguan","value":"koneksi putus","perangkat_"#,
        #"pemeriksaan-kepala-bidang","penggantian-perangkat","perbaikan","pengajuan","koordinasi-lokasi","verifikasi","penunjukan-tim","#,
        #"nota-dinas-laporan","memo-penunjukan","review-kepala-dinas","berita-acara-dan-laporan","laporan-diperiksa-kasie","sudah "#,
        #""supply":{"missing":{"reason":""}},{"supply":{"uploaded":{"_0":[]}},{"supply":{"report":{}},{"name":"peralatan jaringan","supply":"#,
        #"{"ticked":{}}}],"turn":{"from":179,"inTime":"tidak","verdict":{"inTime":"tidak","output":"tidak-dinilai","requirements":"tidak-dinilai"}}"#,
        #"{"by":"person:","cmd":"\#u{1}\#u{10}","data":{"answer":"valid","fields":[{"name":"hasil","value":"Tidak"},"#,
        #"{"by":"person:kadis","cap":"definitif","cmd":"\#u{1}\#u{10}","data":{"fields":[],"given":{"own":{}},"minutes":0,"note":"","position":1"#,
        #","products":[{"content":{"paper":{"files":[],"text":""}},"kind":"dokumen","name":"laporan-","number":""}],"requirements":[],"#,
        #"requirements":[{"name":"berita-acara-","supply":{"found":{"step":"pemeriksaan-"}}}],"stage":0,"step":"","turn":{"from":17"#,
        #","inTime":"ya","minutes":0},"verdict":{"inTime":"ya","output":"ya","requirements":"ya"}},"hap":17,"kind":"stepCompleted","post":"kabid","#,
        #"{"by":"person:","cmd":"\#u{1}\#u{10}","data":{"assignees":["post:kadis"],"step":""},"hap":17000,"kind":"informed","prev":"\#u{1} ","rec":"#,
        #"{"by":"person:","cap":"definitif","cmd":"\#u{1}\#u{10}","data":{"assignees":["person:"],"attempt":1,"calendar":1,"deadline":179"#,
        #"00000,"places":[],"position":1,"stage":0,"start":179000,"step":""},"hap":179000,"kind":"stepStarted","post":"kasi","#,
        #""prev":"\#u{1} ","rec":179000,"seq":1,"stream":"\#u{1}\#u{10}","v":1}"#,
    ]
}
