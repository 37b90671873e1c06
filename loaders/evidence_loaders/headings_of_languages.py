"""Headings of articles in Spanish, Portuguese, French, German and Italian, each whole and in lower case."""

from evidence_graph.vocabulary import ClaimKind


def _phrases(text: str) -> frozenset[str]:
    return frozenset(text.split(", "))


KINDS = {
    ClaimKind.MECHANISM: _phrases(
        "mecanismo, mecanismos, mecanismo de acción, mecanismos de acción, fisiopatología, mecanismo de ação, "
        "mecanismos de ação, fisiopatologia, mécanisme, mécanismes, mécanisme d'action, physiopathologie, "
        "wirkmechanismus, wirkungsmechanismus, wirkungsweise, pathophysiologie, meccanismo, meccanismi, "
        "meccanismo d'azione"
    ),
    ClaimKind.BENEFIT: _phrases(
        "beneficios, ventajas, eficacia, indicaciones, benefícios, vantagens, eficácia, indicações, bénéfices, "
        "avantages, efficacité, nutzen, vorteile, wirksamkeit, indikationen, benefici, vantaggi, efficacia, indicazioni"
    ),
    ClaimKind.COMPLICATION: _phrases(
        "complicaciones, efectos secundarios, efectos adversos, reacciones adversas, contraindicaciones, precauciones, "
        "riesgos, advertencias, seguridad, complicações, efeitos colaterais, efeitos adversos, reações adversas, "
        "contraindicações, precauções, riscos, advertências, segurança, effets secondaires, effets indésirables, "
        "contre-indications, précautions, risques, komplikationen, nebenwirkungen, unerwünschte wirkungen, "
        "kontraindikationen, gegenanzeigen, vorsichtsmaßnahmen, risiken, complicanze, complicazioni, "
        "effetti collaterali, effetti indesiderati, controindicazioni, precauzioni, rischi"
    ),
    ClaimKind.PROTOCOL: _phrases(
        "protocolo, procedimiento, técnica, dosis, posología, administración, procedimento, posologia, administração, "
        "protocole, procédure, posologie, protokoll, durchführung, technik, dosierung, protocollo, procedura, tecnica, "
        "dosaggio"
    ),
    ClaimKind.FINDING: _phrases(
        "resultado, resultados, hallazgos, resultados principales, principales resultados, evidencia, achados, "
        "principais resultados, evidência, résultats, ergebnisse, resultate, risultati"
    ),
    ClaimKind.METHOD: _phrases(
        "método, métodos, metodología, material y métodos, materiales y métodos, pacientes y métodos, "
        "análisis estadístico, metodologia, material e métodos, materiais e métodos, pacientes e métodos, "
        "procedimentos metodológicos, análise estatística, méthode, méthodes, méthodologie, matériel et méthodes, "
        "matériels et méthodes, patients et méthodes, methode, methoden, methodik, material und methoden, "
        "patienten und methoden, metodo, metodi, materiali e metodi, pazienti e metodi, analisi statistica"
    ),
    ClaimKind.BACKGROUND: _phrases(
        "introducción, antecedentes, contexto, justificación, objetivo, objetivos, revisión de la literatura, "
        "marco teórico, introdução, justificativa, revisão da literatura, revisão de literatura, "
        "referencial teórico, contexte, objectif, objectifs, einleitung, einführung, hintergrund, ziel, ziele, "
        "zielsetzung, introduzione, premessa, obiettivo, obiettivi, scopo"
    ),
    ClaimKind.CONCLUSION: _phrases(
        "discusión, conclusión, conclusiones, consideraciones finales, discussão, conclusão, conclusões, "
        "considerações finais, diskussion, schlussfolgerung, schlussfolgerungen, fazit, discussione, conclusione, "
        "conclusioni"
    ),
}
NEUTRAL = _phrases(
    "resumen, palabras clave, resumo, palavras-chave, palavras chave, résumé, mots-clés, mots clés, zusammenfassung, "
    "kurzfassung, schlüsselwörter, riassunto, sommario, parole chiave"
)
LISTS = _phrases(
    "referencias, referencias bibliográficas, bibliografía, literatura citada, referências, "
    "referências bibliográficas, bibliografia, références, références bibliographiques, bibliographie, literatur, "
    "literaturverzeichnis, quellen, quellenverzeichnis, einzelnachweise, riferimenti, riferimenti bibliografici"
)
BACK_MATTER = _phrases(
    "agradecimientos, conflicto de interés, conflicto de intereses, conflictos de interés, conflictos de intereses, "
    "financiación, financiamiento, contribución de los autores, contribuciones de los autores, "
    "disponibilidad de datos, material suplementario, apéndice, agradecimentos, conflito de interesse, "
    "conflito de interesses, conflitos de interesse, conflitos de interesses, financiamento, contribuição dos autores, "
    "contribuições dos autores, disponibilidade de dados, material suplementar, apêndice, remerciements, "
    "conflit d'intérêts, conflits d'intérêts, liens d'intérêts, financement, contributions des auteurs, annexe, "
    "danksagung, interessenkonflikt, interessenkonflikte, finanzierung, autorenbeiträge, anhang, ringraziamenti, "
    "conflitto di interessi, conflitti di interesse, finanziamento, finanziamenti, contributi degli autori, appendice"
)
AND = r" (?:e|y|et|und|ed) "
"""A pattern of "and" between two headings in one."""
